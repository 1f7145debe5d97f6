#pragma once

#include <leptonica/allheaders.h>
#include <libde265/de265.h>

// Functions that Tesseract and libheif call by name and find in this program before they find them
// in a library. `docs/decisions/0007` says why.

typedef void guvoh_section(void *data);

void GOMP_parallel(guvoh_section *work, void *data, unsigned threads, unsigned flags);
void GOMP_parallel_sections(
    guvoh_section *work, void *data, unsigned threads, unsigned sections, unsigned flags);
unsigned GOMP_sections_next(void);
void GOMP_sections_end_nowait(void);

// Whether the decoders of HEIC made from now on leave the edges of blocks as they are: for pictures
// that are read, not looked at.
void guvoh_leave_blocks(int leave);
