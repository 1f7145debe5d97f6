// Leptonica's pixWriteMem, but a PNG is written as the plain format PNM.
//
// Tesseract packs the picture of each line as a PNG and unpacks it at once. Both formats keep every
// pixel, and Leptonica tells them apart by their first bytes; the plain one takes no time.
#define _GNU_SOURCE
#include "LibraryAids.h"

#include <dlfcn.h>

typedef l_ok writer(l_uint8 **data, size_t *size, PIX *picture, l_int32 format);

l_ok pixWriteMem(l_uint8 **data, size_t *size, PIX *picture, l_int32 format) {
  if (format == IFF_PNG) return pixWriteMemPnm(data, size, picture);
  writer *next = (writer *)dlsym(RTLD_NEXT, "pixWriteMem");
  return next ? next(data, size, picture, format) : 1;
}
