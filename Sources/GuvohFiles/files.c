// SPDX-License-Identifier: AGPL-3.0-or-later
// Written by scripts/embed. Do not edit.
#include "GuvohFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "files/check/after-signature.csv" if_empty(0)
};
static const unsigned char file_1[] = {
#embed "files/check/answers.csv" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "files/check/card.csv" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "files/check/facts.csv" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "files/check/phrases.csv" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "files/check/sample/page-1.jpg" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "files/check/sample/page-2.jpg" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "files/check/sample/page-3.jpg" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "files/check/sample/page-4.jpg" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "files/check/sample/page-5.jpg" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "files/check/sample/page-6.jpg" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "files/check/thresholds.csv" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "files/check/trigrams.csv" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "files/check/withdrawal-letter.ru.txt" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "files/link/fields.csv" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "files/names/endings.csv" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "files/names/graphemes.csv" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "files/names/kin.csv" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "files/names/nearness.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "files/names/same.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "files/names/short.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "files/names/tails.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "files/operator/contacts.csv" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "files/passphrases/common.txt" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "files/proof/verify.py" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "files/vocabulary/ilo_indicators.csv" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "files/vocabulary/palermo_elements.csv" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "files/vocabulary/vocabulary.csv" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "files/web/check.js" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "files/web/desk.css" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "files/web/report.css" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "files/web/style.css" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "files/words/en/card.json" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "files/words/en/check-answers.json" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "files/words/en/check-page.json" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "files/words/en/count.json" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "files/words/en/desk.json" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "files/words/en/doctor.json" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "files/words/en/kinds.json" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "files/words/en/link.json" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "files/words/en/links.json" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "files/words/en/operator.json" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "files/words/en/page.json" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "files/words/en/signed.json" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "files/words/en/vault.json" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "files/words/ky/card.json" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "files/words/ky/check-page.json" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "files/words/ky/count.json" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "files/words/ky/desk.json" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "files/words/ky/doctor.json" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "files/words/ky/link.json" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "files/words/ky/links.json" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "files/words/ky/operator.json" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "files/words/ky/page.json" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "files/words/ky/signed.json" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "files/words/ky/vault.json" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "files/words/ru/card.json" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "files/words/ru/check-page.json" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "files/words/ru/count.json" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "files/words/ru/desk.json" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "files/words/ru/doctor.json" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "files/words/ru/link.json" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "files/words/ru/links.json" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "files/words/ru/operator.json" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "files/words/ru/page.json" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "files/words/ru/signed.json" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "files/words/ru/vault.json" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "files/words/tg/card.json" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "files/words/tg/check-page.json" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "files/words/tg/count.json" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "files/words/tg/desk.json" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "files/words/tg/doctor.json" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "files/words/tg/link.json" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "files/words/tg/links.json" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "files/words/tg/operator.json" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "files/words/tg/page.json" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "files/words/tg/signed.json" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "files/words/tg/vault.json" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "files/words/uz-Cyrl/card.json" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "files/words/uz-Cyrl/check-page.json" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "files/words/uz-Cyrl/count.json" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "files/words/uz-Cyrl/desk.json" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "files/words/uz-Cyrl/doctor.json" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "files/words/uz-Cyrl/link.json" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "files/words/uz-Cyrl/links.json" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "files/words/uz-Cyrl/operator.json" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "files/words/uz-Cyrl/page.json" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "files/words/uz-Cyrl/signed.json" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "files/words/uz-Cyrl/vault.json" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "files/words/uz/card.json" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "files/words/uz/check-page.json" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "files/words/uz/count.json" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "files/words/uz/desk.json" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "files/words/uz/doctor.json" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "files/words/uz/link.json" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "files/words/uz/links.json" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "files/words/uz/operator.json" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "files/words/uz/page.json" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "files/words/uz/signed.json" if_empty(0)
};
static const unsigned char file_115[] = {
#embed "files/words/uz/vault.json" if_empty(0)
};

static const guvoh_file files[] = {
    {"check/after-signature.csv", file_0, sizeof file_0},
    {"check/answers.csv", file_1, sizeof file_1},
    {"check/card.csv", file_2, sizeof file_2},
    {"check/facts.csv", file_3, sizeof file_3},
    {"check/phrases.csv", file_4, sizeof file_4},
    {"check/sample/page-1.jpg", file_5, sizeof file_5},
    {"check/sample/page-2.jpg", file_6, sizeof file_6},
    {"check/sample/page-3.jpg", file_7, sizeof file_7},
    {"check/sample/page-4.jpg", file_8, sizeof file_8},
    {"check/sample/page-5.jpg", file_9, sizeof file_9},
    {"check/sample/page-6.jpg", file_10, sizeof file_10},
    {"check/thresholds.csv", file_11, sizeof file_11},
    {"check/trigrams.csv", file_12, sizeof file_12},
    {"check/withdrawal-letter.ru.txt", file_13, sizeof file_13},
    {"link/fields.csv", file_14, sizeof file_14},
    {"names/endings.csv", file_15, sizeof file_15},
    {"names/graphemes.csv", file_16, sizeof file_16},
    {"names/kin.csv", file_17, sizeof file_17},
    {"names/nearness.csv", file_18, sizeof file_18},
    {"names/same.csv", file_19, sizeof file_19},
    {"names/short.csv", file_20, sizeof file_20},
    {"names/tails.csv", file_21, sizeof file_21},
    {"operator/contacts.csv", file_22, sizeof file_22},
    {"passphrases/common.txt", file_23, sizeof file_23},
    {"proof/verify.py", file_24, sizeof file_24},
    {"vocabulary/ilo_indicators.csv", file_25, sizeof file_25},
    {"vocabulary/palermo_elements.csv", file_26, sizeof file_26},
    {"vocabulary/vocabulary.csv", file_27, sizeof file_27},
    {"web/check.js", file_28, sizeof file_28},
    {"web/desk.css", file_29, sizeof file_29},
    {"web/report.css", file_30, sizeof file_30},
    {"web/style.css", file_31, sizeof file_31},
    {"words/en/card.json", file_32, sizeof file_32},
    {"words/en/check-answers.json", file_33, sizeof file_33},
    {"words/en/check-page.json", file_34, sizeof file_34},
    {"words/en/count.json", file_35, sizeof file_35},
    {"words/en/desk.json", file_36, sizeof file_36},
    {"words/en/doctor.json", file_37, sizeof file_37},
    {"words/en/errors.json", file_38, sizeof file_38},
    {"words/en/kinds.json", file_39, sizeof file_39},
    {"words/en/link.json", file_40, sizeof file_40},
    {"words/en/links.json", file_41, sizeof file_41},
    {"words/en/operator.json", file_42, sizeof file_42},
    {"words/en/page.json", file_43, sizeof file_43},
    {"words/en/signed.json", file_44, sizeof file_44},
    {"words/en/vault.json", file_45, sizeof file_45},
    {"words/ky/card.json", file_46, sizeof file_46},
    {"words/ky/check-answers.json", file_47, sizeof file_47},
    {"words/ky/check-page.json", file_48, sizeof file_48},
    {"words/ky/count.json", file_49, sizeof file_49},
    {"words/ky/desk.json", file_50, sizeof file_50},
    {"words/ky/doctor.json", file_51, sizeof file_51},
    {"words/ky/errors.json", file_52, sizeof file_52},
    {"words/ky/kinds.json", file_53, sizeof file_53},
    {"words/ky/link.json", file_54, sizeof file_54},
    {"words/ky/links.json", file_55, sizeof file_55},
    {"words/ky/operator.json", file_56, sizeof file_56},
    {"words/ky/page.json", file_57, sizeof file_57},
    {"words/ky/signed.json", file_58, sizeof file_58},
    {"words/ky/vault.json", file_59, sizeof file_59},
    {"words/ru/card.json", file_60, sizeof file_60},
    {"words/ru/check-answers.json", file_61, sizeof file_61},
    {"words/ru/check-page.json", file_62, sizeof file_62},
    {"words/ru/count.json", file_63, sizeof file_63},
    {"words/ru/desk.json", file_64, sizeof file_64},
    {"words/ru/doctor.json", file_65, sizeof file_65},
    {"words/ru/errors.json", file_66, sizeof file_66},
    {"words/ru/kinds.json", file_67, sizeof file_67},
    {"words/ru/link.json", file_68, sizeof file_68},
    {"words/ru/links.json", file_69, sizeof file_69},
    {"words/ru/operator.json", file_70, sizeof file_70},
    {"words/ru/page.json", file_71, sizeof file_71},
    {"words/ru/signed.json", file_72, sizeof file_72},
    {"words/ru/vault.json", file_73, sizeof file_73},
    {"words/tg/card.json", file_74, sizeof file_74},
    {"words/tg/check-answers.json", file_75, sizeof file_75},
    {"words/tg/check-page.json", file_76, sizeof file_76},
    {"words/tg/count.json", file_77, sizeof file_77},
    {"words/tg/desk.json", file_78, sizeof file_78},
    {"words/tg/doctor.json", file_79, sizeof file_79},
    {"words/tg/errors.json", file_80, sizeof file_80},
    {"words/tg/kinds.json", file_81, sizeof file_81},
    {"words/tg/link.json", file_82, sizeof file_82},
    {"words/tg/links.json", file_83, sizeof file_83},
    {"words/tg/operator.json", file_84, sizeof file_84},
    {"words/tg/page.json", file_85, sizeof file_85},
    {"words/tg/signed.json", file_86, sizeof file_86},
    {"words/tg/vault.json", file_87, sizeof file_87},
    {"words/uz-Cyrl/card.json", file_88, sizeof file_88},
    {"words/uz-Cyrl/check-answers.json", file_89, sizeof file_89},
    {"words/uz-Cyrl/check-page.json", file_90, sizeof file_90},
    {"words/uz-Cyrl/count.json", file_91, sizeof file_91},
    {"words/uz-Cyrl/desk.json", file_92, sizeof file_92},
    {"words/uz-Cyrl/doctor.json", file_93, sizeof file_93},
    {"words/uz-Cyrl/errors.json", file_94, sizeof file_94},
    {"words/uz-Cyrl/kinds.json", file_95, sizeof file_95},
    {"words/uz-Cyrl/link.json", file_96, sizeof file_96},
    {"words/uz-Cyrl/links.json", file_97, sizeof file_97},
    {"words/uz-Cyrl/operator.json", file_98, sizeof file_98},
    {"words/uz-Cyrl/page.json", file_99, sizeof file_99},
    {"words/uz-Cyrl/signed.json", file_100, sizeof file_100},
    {"words/uz-Cyrl/vault.json", file_101, sizeof file_101},
    {"words/uz/card.json", file_102, sizeof file_102},
    {"words/uz/check-answers.json", file_103, sizeof file_103},
    {"words/uz/check-page.json", file_104, sizeof file_104},
    {"words/uz/count.json", file_105, sizeof file_105},
    {"words/uz/desk.json", file_106, sizeof file_106},
    {"words/uz/doctor.json", file_107, sizeof file_107},
    {"words/uz/errors.json", file_108, sizeof file_108},
    {"words/uz/kinds.json", file_109, sizeof file_109},
    {"words/uz/link.json", file_110, sizeof file_110},
    {"words/uz/links.json", file_111, sizeof file_111},
    {"words/uz/operator.json", file_112, sizeof file_112},
    {"words/uz/page.json", file_113, sizeof file_113},
    {"words/uz/signed.json", file_114, sizeof file_114},
    {"words/uz/vault.json", file_115, sizeof file_115},
};

size_t guvoh_files_count(void) { return sizeof files / sizeof files[0]; }

guvoh_file guvoh_file_at(size_t index) { return files[index]; }
