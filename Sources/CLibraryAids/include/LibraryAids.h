#pragma once

#include <leptonica/allheaders.h>

// Functions that Tesseract calls by name and finds in this program before it finds them in a
// library. `docs/decisions/0007` says why.

typedef void guvoh_section(void *data);

void GOMP_parallel(guvoh_section *work, void *data, unsigned threads, unsigned flags);
void GOMP_parallel_sections(
    guvoh_section *work, void *data, unsigned threads, unsigned sections, unsigned flags);
unsigned GOMP_sections_next(void);
void GOMP_sections_end_nowait(void);
