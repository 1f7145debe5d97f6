// SPDX-License-Identifier: AGPL-3.0-or-later
// Written by scripts/embed. Do not edit.
#include "GuvohFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "files/check/answers.csv" if_empty(0)
};
static const unsigned char file_1[] = {
#embed "files/check/facts.csv" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "files/check/phrases.csv" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "files/check/thresholds.csv" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "files/check/trigrams.csv" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "files/vocabulary/ilo_indicators.csv" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "files/vocabulary/palermo_elements.csv" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "files/vocabulary/vocabulary.csv" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "files/words/en/check-answers.json" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "files/words/en/kinds.json" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};

static const guvoh_file files[] = {
    {"check/answers.csv", file_0, sizeof file_0},
    {"check/facts.csv", file_1, sizeof file_1},
    {"check/phrases.csv", file_2, sizeof file_2},
    {"check/thresholds.csv", file_3, sizeof file_3},
    {"check/trigrams.csv", file_4, sizeof file_4},
    {"vocabulary/ilo_indicators.csv", file_5, sizeof file_5},
    {"vocabulary/palermo_elements.csv", file_6, sizeof file_6},
    {"vocabulary/vocabulary.csv", file_7, sizeof file_7},
    {"words/en/check-answers.json", file_8, sizeof file_8},
    {"words/en/errors.json", file_9, sizeof file_9},
    {"words/en/kinds.json", file_10, sizeof file_10},
    {"words/ky/check-answers.json", file_11, sizeof file_11},
    {"words/ky/errors.json", file_12, sizeof file_12},
    {"words/ky/kinds.json", file_13, sizeof file_13},
    {"words/ru/check-answers.json", file_14, sizeof file_14},
    {"words/ru/errors.json", file_15, sizeof file_15},
    {"words/ru/kinds.json", file_16, sizeof file_16},
    {"words/tg/check-answers.json", file_17, sizeof file_17},
    {"words/tg/errors.json", file_18, sizeof file_18},
    {"words/tg/kinds.json", file_19, sizeof file_19},
    {"words/uz-Cyrl/check-answers.json", file_20, sizeof file_20},
    {"words/uz-Cyrl/errors.json", file_21, sizeof file_21},
    {"words/uz-Cyrl/kinds.json", file_22, sizeof file_22},
    {"words/uz/check-answers.json", file_23, sizeof file_23},
    {"words/uz/errors.json", file_24, sizeof file_24},
    {"words/uz/kinds.json", file_25, sizeof file_25},
};

size_t guvoh_files_count(void) { return sizeof files / sizeof files[0]; }

guvoh_file guvoh_file_at(size_t index) { return files[index]; }
