// SPDX-License-Identifier: AGPL-3.0-or-later
#include <stdio.h>
#include <leptonica/allheaders.h>
#include <tesseract/capi.h>
