// OpenMP with one thread (the interface of GCC's libgomp, "The libgomp ABI").
//
// Tesseract divides each step of its network into sections for several threads, a hundred thousand
// times a page. With one thread, which is what each child of ours has, libgomp still makes a team,
// and wakes nobody, for each of them. Here the work is simply done.
#include "LibraryAids.h"

static _Thread_local unsigned sections_in_all, sections_begun;

void GOMP_parallel(guvoh_section *work, void *data, unsigned threads, unsigned flags) {
  (void)threads;
  (void)flags;
  work(data);
}

void GOMP_parallel_sections(
    guvoh_section *work, void *data, unsigned threads, unsigned sections, unsigned flags) {
  (void)threads;
  (void)flags;
  const unsigned outer_in_all = sections_in_all, outer_begun = sections_begun;
  sections_in_all = sections;
  sections_begun = 0;
  work(data);
  sections_in_all = outer_in_all;
  sections_begun = outer_begun;
}

// The number of the next section, from 1, or 0 when all were begun.
unsigned GOMP_sections_next(void) {
  return sections_begun < sections_in_all ? ++sections_begun : 0;
}

void GOMP_sections_end_nowait(void) {}
