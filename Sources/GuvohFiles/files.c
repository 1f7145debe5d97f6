// SPDX-License-Identifier: AGPL-3.0-or-later
// Written by scripts/embed. Do not edit.
#include "GuvohFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_1[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};

static const guvoh_file files[] = {
    {"words/en/errors.json", file_0, sizeof file_0},
    {"words/ky/errors.json", file_1, sizeof file_1},
    {"words/ru/errors.json", file_2, sizeof file_2},
    {"words/tg/errors.json", file_3, sizeof file_3},
    {"words/uz-Cyrl/errors.json", file_4, sizeof file_4},
    {"words/uz/errors.json", file_5, sizeof file_5},
};

size_t guvoh_files_count(void) { return sizeof files / sizeof files[0]; }

guvoh_file guvoh_file_at(size_t index) { return files[index]; }
