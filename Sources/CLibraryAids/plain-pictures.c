// libde265's de265_new_decoder, whose pictures are left as they were before the last smoothing.
//
// libheif makes a decoder for each picture, or for each tile of one, and has no word for this. In a
// picture that stands alone nothing is predicted from smoothed pixels (ITU-T H.265 8.7 comes after
// the reconstruction of the whole picture), so leaving it out changes the edges of blocks and
// nothing else.
#define _GNU_SOURCE
#include "LibraryAids.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>

typedef de265_decoder_context *maker(void);

static atomic_int leaves_blocks;

void guvoh_leave_blocks(int leave) { atomic_store(&leaves_blocks, leave); }

de265_decoder_context *de265_new_decoder(void) {
  maker *next = (maker *)dlsym(RTLD_NEXT, "de265_new_decoder");
  de265_decoder_context *decoder = next ? next() : NULL;
  if (decoder && atomic_load(&leaves_blocks)) {
    de265_set_parameter_bool(decoder, DE265_DECODER_PARAM_DISABLE_DEBLOCKING, 1);
    de265_set_parameter_bool(decoder, DE265_DECODER_PARAM_DISABLE_SAO, 1);
  }
  return decoder;
}
