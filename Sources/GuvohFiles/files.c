// SPDX-License-Identifier: AGPL-3.0-or-later
// Written by scripts/embed. Do not edit.
#include "GuvohFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "files/casework/deadlines.csv" if_empty(0)
};
static const unsigned char file_1[] = {
#embed "files/casework/steps.csv" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "files/check/after-signature.csv" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "files/check/answers.csv" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "files/check/card.csv" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "files/check/facts.csv" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "files/check/phrases.csv" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "files/check/sample/page-1.jpg" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "files/check/sample/page-2.jpg" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "files/check/sample/page-3.jpg" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "files/check/sample/page-4.jpg" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "files/check/sample/page-5.jpg" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "files/check/sample/page-6.jpg" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "files/check/thresholds.csv" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "files/check/trigrams.csv" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "files/check/withdrawal-letter.ru.txt" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "files/language/dates.csv" if_empty(0)
#embed "files/hearing/told-by-person.csv" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "files/hearing/urgency.csv" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "files/law/rights.csv" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "files/law/statutes.csv" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "files/letters/templates.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "files/link/fields.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "files/names/endings.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "files/names/graphemes.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "files/names/kin.csv" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "files/names/nearness.csv" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "files/names/same.csv" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "files/names/short.csv" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "files/names/tails.csv" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "files/operator/contacts.csv" if_empty(0)
#embed "files/link/fields.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "files/names/endings.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "files/names/graphemes.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "files/names/kin.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "files/names/nearness.csv" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "files/names/same.csv" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "files/names/short.csv" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "files/names/tails.csv" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "files/operator/contacts.csv" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "files/operator/duty.csv" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "files/passphrases/common.txt" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "files/places/gazetteer.csv" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "files/proof/verify.py" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "files/vocabulary/ilo_indicators.csv" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "files/vocabulary/palermo_elements.csv" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "files/vocabulary/vocabulary.csv" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "files/web/check.js" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "files/web/desk.css" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "files/web/report.css" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "files/web/style.css" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "files/words/en/card.json" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "files/words/en/casebook.json" if_empty(0)
#embed "files/proof/verify.py" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "files/vocabulary/ilo_indicators.csv" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "files/vocabulary/palermo_elements.csv" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "files/vocabulary/vocabulary.csv" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "files/web/check.js" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "files/web/desk.css" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "files/web/hearing.js" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "files/web/inbox.js" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "files/web/report.css" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "files/web/style.css" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "files/words/en/card.json" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "files/words/en/check-answers.json" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "files/words/en/check-page.json" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "files/words/en/count.json" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "files/words/en/desk.json" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "files/words/en/doctor.json" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "files/words/en/kinds.json" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "files/words/en/letters.json" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "files/words/en/link.json" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "files/words/en/operator.json" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "files/words/en/page.json" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "files/words/en/signed.json" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "files/words/en/vault.json" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "files/words/ky/card.json" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "files/words/ky/casebook.json" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "files/words/ky/check-page.json" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "files/words/ky/count.json" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "files/words/ky/desk.json" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "files/words/ky/doctor.json" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "files/words/ky/letters.json" if_empty(0)
#embed "files/coding/groups.csv" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "files/coding/lexicon/de.csv" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "files/coding/lexicon/en.csv" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "files/coding/lexicon/ky.csv" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "files/coding/lexicon/ru.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "files/coding/lexicon/tg.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "files/coding/lexicon/uz.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "files/coding/places.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "files/coding/rules.csv" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "files/coding/tongues.csv" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "files/link/fields.csv" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "files/names/endings.csv" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "files/names/graphemes.csv" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "files/names/kin.csv" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "files/names/nearness.csv" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "files/names/same.csv" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "files/names/short.csv" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "files/names/tails.csv" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "files/operator/contacts.csv" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "files/passphrases/common.txt" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "files/proof/verify.py" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "files/vocabulary/ilo_indicators.csv" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "files/vocabulary/palermo_elements.csv" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "files/vocabulary/vocabulary.csv" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "files/web/check.js" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "files/web/desk.css" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "files/web/report.css" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "files/web/style.css" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "files/words/en/card.json" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "files/words/en/check-answers.json" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "files/words/en/check-page.json" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "files/words/en/coding.json" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "files/words/en/count.json" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "files/words/en/desk.json" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "files/words/en/doctor.json" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "files/words/en/kinds.json" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "files/words/en/link.json" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "files/words/en/operator.json" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "files/words/en/page.json" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "files/words/en/signed.json" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "files/words/en/vault.json" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "files/words/ky/card.json" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "files/words/ky/check-page.json" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "files/words/ky/coding.json" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "files/words/ky/count.json" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "files/words/ky/desk.json" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "files/words/ky/doctor.json" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "files/words/ky/link.json" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "files/words/ky/operator.json" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "files/words/ky/page.json" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "files/words/ky/signed.json" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "files/words/ru/casebook.json" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "files/words/ru/check-page.json" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "files/words/ru/count.json" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "files/words/ru/desk.json" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "files/words/ru/doctor.json" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "files/words/ru/letters.json" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "files/words/ru/link.json" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "files/words/ru/operator.json" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "files/words/ru/page.json" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "files/words/ru/signed.json" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "files/words/ru/vault.json" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "files/words/tg/card.json" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "files/words/tg/casebook.json" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "files/words/tg/check-page.json" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "files/words/tg/count.json" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "files/words/tg/desk.json" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "files/words/tg/doctor.json" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "files/words/tg/letters.json" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "files/words/tg/link.json" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "files/words/tg/operator.json" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "files/words/tg/page.json" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "files/words/tg/signed.json" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "files/words/tg/vault.json" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "files/words/uz-Cyrl/card.json" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "files/words/uz-Cyrl/casebook.json" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "files/words/uz-Cyrl/check-page.json" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "files/words/uz-Cyrl/count.json" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "files/words/uz-Cyrl/desk.json" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "files/words/uz-Cyrl/doctor.json" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "files/words/uz-Cyrl/letters.json" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "files/words/uz-Cyrl/link.json" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "files/words/uz-Cyrl/operator.json" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "files/words/uz-Cyrl/page.json" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "files/words/uz-Cyrl/signed.json" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "files/words/uz-Cyrl/vault.json" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "files/words/uz/card.json" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "files/words/uz/casebook.json" if_empty(0)
};
static const unsigned char file_115[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_116[] = {
#embed "files/words/uz/check-page.json" if_empty(0)
};
static const unsigned char file_117[] = {
#embed "files/words/uz/count.json" if_empty(0)
};
static const unsigned char file_118[] = {
#embed "files/words/uz/desk.json" if_empty(0)
};
static const unsigned char file_119[] = {
#embed "files/words/uz/doctor.json" if_empty(0)
};
static const unsigned char file_120[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_121[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};
static const unsigned char file_122[] = {
#embed "files/words/uz/letters.json" if_empty(0)
};
static const unsigned char file_123[] = {
#embed "files/words/uz/link.json" if_empty(0)
};
static const unsigned char file_124[] = {
#embed "files/words/uz/operator.json" if_empty(0)
};
static const unsigned char file_125[] = {
#embed "files/words/uz/page.json" if_empty(0)
};
static const unsigned char file_126[] = {
#embed "files/words/uz/signed.json" if_empty(0)
};
static const unsigned char file_127[] = {
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
#embed "files/intake/columns.csv" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "files/intake/whatsapp.csv" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "files/link/fields.csv" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "files/names/endings.csv" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "files/names/graphemes.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "files/names/kin.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "files/names/nearness.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "files/names/same.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "files/names/short.csv" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "files/names/tails.csv" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "files/operator/contacts.csv" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "files/passphrases/common.txt" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "files/proof/verify.py" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "files/vocabulary/ilo_indicators.csv" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "files/vocabulary/palermo_elements.csv" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "files/vocabulary/vocabulary.csv" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "files/web/check.js" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "files/web/desk.css" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "files/web/report.css" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "files/web/style.css" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "files/words/en/card.json" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "files/words/en/check-answers.json" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "files/words/en/check-page.json" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "files/words/en/count.json" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "files/words/en/desk.json" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "files/words/en/doctor.json" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "files/words/en/intake.json" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "files/words/en/kinds.json" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "files/words/en/link.json" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "files/words/en/operator.json" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "files/words/en/page.json" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "files/words/en/signed.json" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "files/words/en/vault.json" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "files/words/ky/card.json" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "files/words/ky/check-page.json" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "files/words/ky/count.json" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "files/words/ky/desk.json" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "files/words/ky/doctor.json" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "files/words/ky/intake.json" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "files/words/ky/link.json" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "files/words/ky/operator.json" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "files/words/ky/page.json" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "files/words/ky/signed.json" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "files/words/ky/vault.json" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "files/words/ru/card.json" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "files/words/ru/check-page.json" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "files/words/ru/count.json" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "files/words/ru/desk.json" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "files/words/ru/doctor.json" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "files/words/ru/intake.json" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "files/words/ru/link.json" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "files/words/ru/operator.json" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "files/words/ru/page.json" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "files/words/ru/signed.json" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "files/words/ru/vault.json" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "files/words/tg/card.json" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "files/words/tg/check-page.json" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "files/words/tg/count.json" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "files/words/tg/desk.json" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "files/words/tg/doctor.json" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "files/words/tg/intake.json" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "files/words/tg/link.json" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "files/words/tg/operator.json" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "files/words/tg/page.json" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "files/words/tg/signed.json" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "files/words/tg/vault.json" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "files/words/uz-Cyrl/card.json" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "files/words/uz-Cyrl/check-page.json" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "files/words/uz-Cyrl/count.json" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "files/words/uz-Cyrl/desk.json" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "files/words/uz-Cyrl/doctor.json" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "files/words/uz-Cyrl/intake.json" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "files/words/uz-Cyrl/link.json" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "files/words/uz-Cyrl/operator.json" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "files/words/uz-Cyrl/page.json" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "files/words/uz-Cyrl/signed.json" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "files/words/uz-Cyrl/vault.json" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "files/words/uz/card.json" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "files/words/uz/check-page.json" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "files/words/uz/count.json" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "files/words/uz/desk.json" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "files/words/uz/doctor.json" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "files/words/uz/intake.json" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "files/words/uz/link.json" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "files/words/uz/operator.json" if_empty(0)
};
static const unsigned char file_115[] = {
#embed "files/words/uz/page.json" if_empty(0)
};
static const unsigned char file_116[] = {
#embed "files/words/uz/signed.json" if_empty(0)
};
static const unsigned char file_117[] = {
#embed "files/words/en/check-in.json" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "files/words/en/check-page.json" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "files/words/en/come-back.json" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "files/words/en/count.json" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "files/words/en/desk.json" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "files/words/en/doctor.json" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "files/words/en/hearing.json" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "files/words/en/inbox.json" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "files/words/en/kinds.json" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "files/words/en/know.json" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "files/words/en/link.json" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "files/words/en/operator.json" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "files/words/en/page.json" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "files/words/en/seek.json" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "files/words/en/signed.json" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "files/words/en/tell.json" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "files/words/en/template.json" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "files/words/en/urgency.json" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "files/words/en/vault.json" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "files/words/ky/card.json" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "files/words/ky/check-in.json" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "files/words/ky/check-page.json" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "files/words/ky/come-back.json" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "files/words/ky/count.json" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "files/words/ky/desk.json" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "files/words/ky/doctor.json" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "files/words/ky/hearing.json" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "files/words/ky/inbox.json" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "files/words/ky/know.json" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "files/words/ky/link.json" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "files/words/ky/operator.json" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "files/words/ky/page.json" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "files/words/ky/seek.json" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "files/words/ky/signed.json" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "files/words/ky/tell.json" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "files/words/ky/template.json" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "files/words/ky/urgency.json" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "files/words/ky/vault.json" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "files/words/ru/card.json" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "files/words/ru/check-in.json" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "files/words/ru/check-page.json" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "files/words/ru/come-back.json" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "files/words/ru/count.json" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "files/words/ru/desk.json" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "files/words/ru/doctor.json" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "files/words/ru/hearing.json" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "files/words/ru/inbox.json" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "files/words/ru/know.json" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "files/words/ru/link.json" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "files/words/ru/operator.json" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "files/words/ru/page.json" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "files/words/ru/seek.json" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "files/words/ru/signed.json" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "files/words/ru/tell.json" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "files/words/ru/template.json" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "files/words/ru/urgency.json" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "files/words/ru/vault.json" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "files/words/tg/card.json" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "files/words/tg/check-in.json" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "files/words/tg/check-page.json" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "files/words/tg/come-back.json" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "files/words/tg/count.json" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "files/words/tg/desk.json" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "files/words/tg/doctor.json" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "files/words/tg/hearing.json" if_empty(0)
};
static const unsigned char file_115[] = {
#embed "files/words/tg/inbox.json" if_empty(0)
};
static const unsigned char file_116[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_117[] = {
#embed "files/words/tg/know.json" if_empty(0)
};
static const unsigned char file_118[] = {
#embed "files/words/tg/link.json" if_empty(0)
};
static const unsigned char file_119[] = {
#embed "files/words/tg/operator.json" if_empty(0)
};
static const unsigned char file_120[] = {
#embed "files/words/tg/page.json" if_empty(0)
};
static const unsigned char file_121[] = {
#embed "files/words/tg/seek.json" if_empty(0)
};
static const unsigned char file_122[] = {
#embed "files/words/tg/signed.json" if_empty(0)
};
static const unsigned char file_123[] = {
#embed "files/words/tg/tell.json" if_empty(0)
};
static const unsigned char file_124[] = {
#embed "files/words/tg/template.json" if_empty(0)
};
static const unsigned char file_125[] = {
#embed "files/words/tg/urgency.json" if_empty(0)
};
static const unsigned char file_126[] = {
#embed "files/words/tg/vault.json" if_empty(0)
};
static const unsigned char file_127[] = {
#embed "files/words/uz-Cyrl/card.json" if_empty(0)
};
static const unsigned char file_128[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_129[] = {
#embed "files/words/uz-Cyrl/check-in.json" if_empty(0)
};
static const unsigned char file_130[] = {
#embed "files/words/uz-Cyrl/check-page.json" if_empty(0)
};
static const unsigned char file_131[] = {
#embed "files/words/uz-Cyrl/come-back.json" if_empty(0)
};
static const unsigned char file_132[] = {
#embed "files/words/uz-Cyrl/count.json" if_empty(0)
};
static const unsigned char file_133[] = {
#embed "files/words/uz-Cyrl/desk.json" if_empty(0)
};
static const unsigned char file_134[] = {
#embed "files/words/uz-Cyrl/doctor.json" if_empty(0)
};
static const unsigned char file_135[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_136[] = {
#embed "files/words/uz-Cyrl/hearing.json" if_empty(0)
};
static const unsigned char file_137[] = {
#embed "files/words/uz-Cyrl/inbox.json" if_empty(0)
};
static const unsigned char file_138[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_139[] = {
#embed "files/words/uz-Cyrl/know.json" if_empty(0)
};
static const unsigned char file_140[] = {
#embed "files/words/uz-Cyrl/link.json" if_empty(0)
};
static const unsigned char file_141[] = {
#embed "files/words/uz-Cyrl/operator.json" if_empty(0)
};
static const unsigned char file_142[] = {
#embed "files/words/uz-Cyrl/page.json" if_empty(0)
};
static const unsigned char file_143[] = {
#embed "files/words/uz-Cyrl/seek.json" if_empty(0)
};
static const unsigned char file_144[] = {
#embed "files/words/uz-Cyrl/signed.json" if_empty(0)
};
static const unsigned char file_145[] = {
#embed "files/words/uz-Cyrl/tell.json" if_empty(0)
};
static const unsigned char file_146[] = {
#embed "files/words/uz-Cyrl/template.json" if_empty(0)
};
static const unsigned char file_147[] = {
#embed "files/words/uz-Cyrl/urgency.json" if_empty(0)
};
static const unsigned char file_148[] = {
#embed "files/words/uz-Cyrl/vault.json" if_empty(0)
};
static const unsigned char file_149[] = {
#embed "files/words/uz/card.json" if_empty(0)
};
static const unsigned char file_150[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_151[] = {
#embed "files/words/uz/check-in.json" if_empty(0)
};
static const unsigned char file_152[] = {
#embed "files/words/uz/check-page.json" if_empty(0)
};
static const unsigned char file_153[] = {
#embed "files/words/uz/come-back.json" if_empty(0)
};
static const unsigned char file_154[] = {
#embed "files/words/uz/count.json" if_empty(0)
};
static const unsigned char file_155[] = {
#embed "files/words/uz/desk.json" if_empty(0)
};
static const unsigned char file_156[] = {
#embed "files/words/uz/doctor.json" if_empty(0)
};
static const unsigned char file_157[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_158[] = {
#embed "files/words/uz/hearing.json" if_empty(0)
};
static const unsigned char file_159[] = {
#embed "files/words/uz/inbox.json" if_empty(0)
};
static const unsigned char file_160[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};
static const unsigned char file_161[] = {
#embed "files/words/uz/know.json" if_empty(0)
};
static const unsigned char file_162[] = {
#embed "files/words/uz/link.json" if_empty(0)
};
static const unsigned char file_163[] = {
#embed "files/words/uz/operator.json" if_empty(0)
};
static const unsigned char file_164[] = {
#embed "files/words/uz/page.json" if_empty(0)
};
static const unsigned char file_165[] = {
#embed "files/words/uz/seek.json" if_empty(0)
};
static const unsigned char file_166[] = {
#embed "files/words/uz/signed.json" if_empty(0)
};
static const unsigned char file_167[] = {
#embed "files/words/uz/tell.json" if_empty(0)
};
static const unsigned char file_168[] = {
#embed "files/words/uz/template.json" if_empty(0)
};
static const unsigned char file_169[] = {
#embed "files/words/uz/urgency.json" if_empty(0)
};
static const unsigned char file_170[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
#embed "files/words/ky/vault.json" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "files/words/ru/card.json" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "files/words/ru/check-page.json" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "files/words/ru/coding.json" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "files/words/ru/count.json" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "files/words/ru/desk.json" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "files/words/ru/doctor.json" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "files/words/ru/link.json" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "files/words/ru/operator.json" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "files/words/ru/page.json" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "files/words/ru/signed.json" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "files/words/ru/vault.json" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "files/words/tg/card.json" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "files/words/tg/check-page.json" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "files/words/tg/coding.json" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "files/words/tg/count.json" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "files/words/tg/desk.json" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "files/words/tg/doctor.json" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "files/words/tg/link.json" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "files/words/tg/operator.json" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "files/words/tg/page.json" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "files/words/tg/signed.json" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "files/words/tg/vault.json" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "files/words/uz-Cyrl/card.json" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "files/words/uz-Cyrl/check-page.json" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "files/words/uz-Cyrl/coding.json" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "files/words/uz-Cyrl/count.json" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "files/words/uz-Cyrl/desk.json" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "files/words/uz-Cyrl/doctor.json" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "files/words/uz-Cyrl/link.json" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "files/words/uz-Cyrl/operator.json" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "files/words/uz-Cyrl/page.json" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "files/words/uz-Cyrl/signed.json" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "files/words/uz-Cyrl/vault.json" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "files/words/uz/card.json" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "files/words/uz/check-page.json" if_empty(0)
};
static const unsigned char file_115[] = {
#embed "files/words/uz/coding.json" if_empty(0)
};
static const unsigned char file_116[] = {
#embed "files/words/uz/count.json" if_empty(0)
};
static const unsigned char file_117[] = {
#embed "files/words/uz/desk.json" if_empty(0)
};
static const unsigned char file_118[] = {
#embed "files/words/uz/doctor.json" if_empty(0)
};
static const unsigned char file_119[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_120[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};
static const unsigned char file_121[] = {
#embed "files/words/uz/link.json" if_empty(0)
};
static const unsigned char file_122[] = {
#embed "files/words/uz/operator.json" if_empty(0)
};
static const unsigned char file_123[] = {
#embed "files/words/uz/page.json" if_empty(0)
};
static const unsigned char file_124[] = {
#embed "files/words/uz/signed.json" if_empty(0)
};
static const unsigned char file_125[] = {
#embed "files/words/en/publish.json" if_empty(0)
#embed "files/words/en/patterns.json" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "files/words/en/publish.json" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "files/words/en/signed.json" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "files/words/en/vault.json" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "files/words/ky/card.json" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "files/words/ky/check-page.json" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "files/words/ky/count.json" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "files/words/ky/doctor.json" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "files/words/ky/link.json" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "files/words/ky/operator.json" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "files/words/ky/page.json" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "files/words/ky/patterns.json" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "files/words/ky/publish.json" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "files/words/ky/signed.json" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "files/words/ky/vault.json" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "files/words/ru/card.json" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "files/words/ru/check-page.json" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "files/words/ru/count.json" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "files/words/ru/doctor.json" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "files/words/ru/link.json" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "files/words/ru/operator.json" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "files/words/ru/page.json" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "files/words/ru/patterns.json" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "files/words/ru/publish.json" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "files/words/ru/signed.json" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "files/words/ru/vault.json" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "files/words/tg/card.json" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "files/words/tg/check-page.json" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "files/words/tg/count.json" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "files/words/tg/doctor.json" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "files/words/tg/link.json" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "files/words/tg/operator.json" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "files/words/tg/page.json" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "files/words/tg/patterns.json" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "files/words/tg/publish.json" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "files/words/tg/signed.json" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "files/words/tg/vault.json" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "files/words/uz-Cyrl/card.json" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "files/words/uz-Cyrl/check-page.json" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "files/words/uz-Cyrl/count.json" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "files/words/uz-Cyrl/doctor.json" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "files/words/uz-Cyrl/link.json" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "files/words/uz-Cyrl/operator.json" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "files/words/uz-Cyrl/page.json" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "files/words/uz-Cyrl/patterns.json" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "files/words/uz-Cyrl/publish.json" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "files/words/uz-Cyrl/signed.json" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "files/words/uz-Cyrl/vault.json" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "files/words/uz/card.json" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "files/words/uz/check-page.json" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "files/words/uz/count.json" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "files/words/uz/doctor.json" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "files/words/uz/link.json" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "files/words/uz/operator.json" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "files/words/uz/page.json" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "files/words/uz/patterns.json" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "files/words/uz/publish.json" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "files/words/uz/signed.json" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "files/words/uz/vault.json" if_empty(0)
};

static const guvoh_file files[] = {
    {"casework/deadlines.csv", file_0, sizeof file_0},
    {"casework/steps.csv", file_1, sizeof file_1},
    {"check/after-signature.csv", file_2, sizeof file_2},
    {"check/answers.csv", file_3, sizeof file_3},
    {"check/card.csv", file_4, sizeof file_4},
    {"check/facts.csv", file_5, sizeof file_5},
    {"check/phrases.csv", file_6, sizeof file_6},
    {"check/sample/page-1.jpg", file_7, sizeof file_7},
    {"check/sample/page-2.jpg", file_8, sizeof file_8},
    {"check/sample/page-3.jpg", file_9, sizeof file_9},
    {"check/sample/page-4.jpg", file_10, sizeof file_10},
    {"check/sample/page-5.jpg", file_11, sizeof file_11},
    {"check/sample/page-6.jpg", file_12, sizeof file_12},
    {"check/thresholds.csv", file_13, sizeof file_13},
    {"check/trigrams.csv", file_14, sizeof file_14},
    {"check/withdrawal-letter.ru.txt", file_15, sizeof file_15},
    {"language/dates.csv", file_16, sizeof file_16},
    {"law/statutes.csv", file_17, sizeof file_17},
    {"letters/templates.csv", file_18, sizeof file_18},
    {"link/fields.csv", file_19, sizeof file_19},
    {"names/endings.csv", file_20, sizeof file_20},
    {"names/graphemes.csv", file_21, sizeof file_21},
    {"names/kin.csv", file_22, sizeof file_22},
    {"names/nearness.csv", file_23, sizeof file_23},
    {"names/same.csv", file_24, sizeof file_24},
    {"names/short.csv", file_25, sizeof file_25},
    {"names/tails.csv", file_26, sizeof file_26},
    {"operator/contacts.csv", file_27, sizeof file_27},
    {"passphrases/common.txt", file_28, sizeof file_28},
    {"places/gazetteer.csv", file_29, sizeof file_29},
    {"proof/verify.py", file_30, sizeof file_30},
    {"vocabulary/ilo_indicators.csv", file_31, sizeof file_31},
    {"vocabulary/palermo_elements.csv", file_32, sizeof file_32},
    {"vocabulary/vocabulary.csv", file_33, sizeof file_33},
    {"web/check.js", file_34, sizeof file_34},
    {"web/desk.css", file_35, sizeof file_35},
    {"web/report.css", file_36, sizeof file_36},
    {"web/style.css", file_37, sizeof file_37},
    {"words/en/card.json", file_38, sizeof file_38},
    {"words/en/casebook.json", file_39, sizeof file_39},
    {"words/en/check-answers.json", file_40, sizeof file_40},
    {"words/en/check-page.json", file_41, sizeof file_41},
    {"words/en/count.json", file_42, sizeof file_42},
    {"words/en/desk.json", file_43, sizeof file_43},
    {"words/en/doctor.json", file_44, sizeof file_44},
    {"words/en/errors.json", file_45, sizeof file_45},
    {"words/en/kinds.json", file_46, sizeof file_46},
    {"words/en/letters.json", file_47, sizeof file_47},
    {"words/en/link.json", file_48, sizeof file_48},
    {"words/en/operator.json", file_49, sizeof file_49},
    {"words/en/page.json", file_50, sizeof file_50},
    {"words/en/signed.json", file_51, sizeof file_51},
    {"words/en/vault.json", file_52, sizeof file_52},
    {"words/ky/card.json", file_53, sizeof file_53},
    {"words/ky/casebook.json", file_54, sizeof file_54},
    {"words/ky/check-answers.json", file_55, sizeof file_55},
    {"words/ky/check-page.json", file_56, sizeof file_56},
    {"words/ky/count.json", file_57, sizeof file_57},
    {"words/ky/desk.json", file_58, sizeof file_58},
    {"words/ky/doctor.json", file_59, sizeof file_59},
    {"words/ky/errors.json", file_60, sizeof file_60},
    {"words/ky/kinds.json", file_61, sizeof file_61},
    {"words/ky/letters.json", file_62, sizeof file_62},
    {"words/ky/link.json", file_63, sizeof file_63},
    {"words/ky/operator.json", file_64, sizeof file_64},
    {"words/ky/page.json", file_65, sizeof file_65},
    {"words/ky/signed.json", file_66, sizeof file_66},
    {"words/ky/vault.json", file_67, sizeof file_67},
    {"words/ru/card.json", file_68, sizeof file_68},
    {"words/ru/casebook.json", file_69, sizeof file_69},
    {"words/ru/check-answers.json", file_70, sizeof file_70},
    {"words/ru/check-page.json", file_71, sizeof file_71},
    {"words/ru/count.json", file_72, sizeof file_72},
    {"words/ru/desk.json", file_73, sizeof file_73},
    {"words/ru/doctor.json", file_74, sizeof file_74},
    {"words/ru/errors.json", file_75, sizeof file_75},
    {"words/ru/kinds.json", file_76, sizeof file_76},
    {"words/ru/letters.json", file_77, sizeof file_77},
    {"words/ru/link.json", file_78, sizeof file_78},
    {"words/ru/operator.json", file_79, sizeof file_79},
    {"words/ru/page.json", file_80, sizeof file_80},
    {"words/ru/signed.json", file_81, sizeof file_81},
    {"words/ru/vault.json", file_82, sizeof file_82},
    {"words/tg/card.json", file_83, sizeof file_83},
    {"words/tg/casebook.json", file_84, sizeof file_84},
    {"words/tg/check-answers.json", file_85, sizeof file_85},
    {"words/tg/check-page.json", file_86, sizeof file_86},
    {"words/tg/count.json", file_87, sizeof file_87},
    {"words/tg/desk.json", file_88, sizeof file_88},
    {"words/tg/doctor.json", file_89, sizeof file_89},
    {"words/tg/errors.json", file_90, sizeof file_90},
    {"words/tg/kinds.json", file_91, sizeof file_91},
    {"words/tg/letters.json", file_92, sizeof file_92},
    {"words/tg/link.json", file_93, sizeof file_93},
    {"words/tg/operator.json", file_94, sizeof file_94},
    {"words/tg/page.json", file_95, sizeof file_95},
    {"words/tg/signed.json", file_96, sizeof file_96},
    {"words/tg/vault.json", file_97, sizeof file_97},
    {"words/uz-Cyrl/card.json", file_98, sizeof file_98},
    {"words/uz-Cyrl/casebook.json", file_99, sizeof file_99},
    {"words/uz-Cyrl/check-answers.json", file_100, sizeof file_100},
    {"words/uz-Cyrl/check-page.json", file_101, sizeof file_101},
    {"words/uz-Cyrl/count.json", file_102, sizeof file_102},
    {"words/uz-Cyrl/desk.json", file_103, sizeof file_103},
    {"words/uz-Cyrl/doctor.json", file_104, sizeof file_104},
    {"words/uz-Cyrl/errors.json", file_105, sizeof file_105},
    {"words/uz-Cyrl/kinds.json", file_106, sizeof file_106},
    {"words/uz-Cyrl/letters.json", file_107, sizeof file_107},
    {"words/uz-Cyrl/link.json", file_108, sizeof file_108},
    {"words/uz-Cyrl/operator.json", file_109, sizeof file_109},
    {"words/uz-Cyrl/page.json", file_110, sizeof file_110},
    {"words/uz-Cyrl/signed.json", file_111, sizeof file_111},
    {"words/uz-Cyrl/vault.json", file_112, sizeof file_112},
    {"words/uz/card.json", file_113, sizeof file_113},
    {"words/uz/casebook.json", file_114, sizeof file_114},
    {"words/uz/check-answers.json", file_115, sizeof file_115},
    {"words/uz/check-page.json", file_116, sizeof file_116},
    {"words/uz/count.json", file_117, sizeof file_117},
    {"words/uz/desk.json", file_118, sizeof file_118},
    {"words/uz/doctor.json", file_119, sizeof file_119},
    {"words/uz/errors.json", file_120, sizeof file_120},
    {"words/uz/kinds.json", file_121, sizeof file_121},
    {"words/uz/letters.json", file_122, sizeof file_122},
    {"words/uz/link.json", file_123, sizeof file_123},
    {"words/uz/operator.json", file_124, sizeof file_124},
    {"words/uz/page.json", file_125, sizeof file_125},
    {"words/uz/signed.json", file_126, sizeof file_126},
    {"words/uz/vault.json", file_127, sizeof file_127},
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
    {"intake/columns.csv", file_14, sizeof file_14},
    {"intake/whatsapp.csv", file_15, sizeof file_15},
    {"link/fields.csv", file_16, sizeof file_16},
    {"names/endings.csv", file_17, sizeof file_17},
    {"names/graphemes.csv", file_18, sizeof file_18},
    {"names/kin.csv", file_19, sizeof file_19},
    {"names/nearness.csv", file_20, sizeof file_20},
    {"names/same.csv", file_21, sizeof file_21},
    {"names/short.csv", file_22, sizeof file_22},
    {"names/tails.csv", file_23, sizeof file_23},
    {"operator/contacts.csv", file_24, sizeof file_24},
    {"passphrases/common.txt", file_25, sizeof file_25},
    {"proof/verify.py", file_26, sizeof file_26},
    {"vocabulary/ilo_indicators.csv", file_27, sizeof file_27},
    {"vocabulary/palermo_elements.csv", file_28, sizeof file_28},
    {"vocabulary/vocabulary.csv", file_29, sizeof file_29},
    {"web/check.js", file_30, sizeof file_30},
    {"web/desk.css", file_31, sizeof file_31},
    {"web/report.css", file_32, sizeof file_32},
    {"web/style.css", file_33, sizeof file_33},
    {"words/en/card.json", file_34, sizeof file_34},
    {"words/en/check-answers.json", file_35, sizeof file_35},
    {"words/en/check-page.json", file_36, sizeof file_36},
    {"words/en/count.json", file_37, sizeof file_37},
    {"words/en/desk.json", file_38, sizeof file_38},
    {"words/en/doctor.json", file_39, sizeof file_39},
    {"words/en/errors.json", file_40, sizeof file_40},
    {"words/en/intake.json", file_41, sizeof file_41},
    {"words/en/kinds.json", file_42, sizeof file_42},
    {"words/en/link.json", file_43, sizeof file_43},
    {"words/en/operator.json", file_44, sizeof file_44},
    {"words/en/page.json", file_45, sizeof file_45},
    {"words/en/signed.json", file_46, sizeof file_46},
    {"words/en/vault.json", file_47, sizeof file_47},
    {"words/ky/card.json", file_48, sizeof file_48},
    {"words/ky/check-answers.json", file_49, sizeof file_49},
    {"words/ky/check-page.json", file_50, sizeof file_50},
    {"words/ky/count.json", file_51, sizeof file_51},
    {"words/ky/desk.json", file_52, sizeof file_52},
    {"words/ky/doctor.json", file_53, sizeof file_53},
    {"words/ky/errors.json", file_54, sizeof file_54},
    {"words/ky/intake.json", file_55, sizeof file_55},
    {"words/ky/kinds.json", file_56, sizeof file_56},
    {"words/ky/link.json", file_57, sizeof file_57},
    {"words/ky/operator.json", file_58, sizeof file_58},
    {"words/ky/page.json", file_59, sizeof file_59},
    {"words/ky/signed.json", file_60, sizeof file_60},
    {"words/ky/vault.json", file_61, sizeof file_61},
    {"words/ru/card.json", file_62, sizeof file_62},
    {"words/ru/check-answers.json", file_63, sizeof file_63},
    {"words/ru/check-page.json", file_64, sizeof file_64},
    {"words/ru/count.json", file_65, sizeof file_65},
    {"words/ru/desk.json", file_66, sizeof file_66},
    {"words/ru/doctor.json", file_67, sizeof file_67},
    {"words/ru/errors.json", file_68, sizeof file_68},
    {"words/ru/intake.json", file_69, sizeof file_69},
    {"words/ru/kinds.json", file_70, sizeof file_70},
    {"words/ru/link.json", file_71, sizeof file_71},
    {"words/ru/operator.json", file_72, sizeof file_72},
    {"words/ru/page.json", file_73, sizeof file_73},
    {"words/ru/signed.json", file_74, sizeof file_74},
    {"words/ru/vault.json", file_75, sizeof file_75},
    {"words/tg/card.json", file_76, sizeof file_76},
    {"words/tg/check-answers.json", file_77, sizeof file_77},
    {"words/tg/check-page.json", file_78, sizeof file_78},
    {"words/tg/count.json", file_79, sizeof file_79},
    {"words/tg/desk.json", file_80, sizeof file_80},
    {"words/tg/doctor.json", file_81, sizeof file_81},
    {"words/tg/errors.json", file_82, sizeof file_82},
    {"words/tg/intake.json", file_83, sizeof file_83},
    {"words/tg/kinds.json", file_84, sizeof file_84},
    {"words/tg/link.json", file_85, sizeof file_85},
    {"words/tg/operator.json", file_86, sizeof file_86},
    {"words/tg/page.json", file_87, sizeof file_87},
    {"words/tg/signed.json", file_88, sizeof file_88},
    {"words/tg/vault.json", file_89, sizeof file_89},
    {"words/uz-Cyrl/card.json", file_90, sizeof file_90},
    {"words/uz-Cyrl/check-answers.json", file_91, sizeof file_91},
    {"words/uz-Cyrl/check-page.json", file_92, sizeof file_92},
    {"words/uz-Cyrl/count.json", file_93, sizeof file_93},
    {"words/uz-Cyrl/desk.json", file_94, sizeof file_94},
    {"words/uz-Cyrl/doctor.json", file_95, sizeof file_95},
    {"words/uz-Cyrl/errors.json", file_96, sizeof file_96},
    {"words/uz-Cyrl/intake.json", file_97, sizeof file_97},
    {"words/uz-Cyrl/kinds.json", file_98, sizeof file_98},
    {"words/uz-Cyrl/link.json", file_99, sizeof file_99},
    {"words/uz-Cyrl/operator.json", file_100, sizeof file_100},
    {"words/uz-Cyrl/page.json", file_101, sizeof file_101},
    {"words/uz-Cyrl/signed.json", file_102, sizeof file_102},
    {"words/uz-Cyrl/vault.json", file_103, sizeof file_103},
    {"words/uz/card.json", file_104, sizeof file_104},
    {"words/uz/check-answers.json", file_105, sizeof file_105},
    {"words/uz/check-page.json", file_106, sizeof file_106},
    {"words/uz/count.json", file_107, sizeof file_107},
    {"words/uz/desk.json", file_108, sizeof file_108},
    {"words/uz/doctor.json", file_109, sizeof file_109},
    {"words/uz/errors.json", file_110, sizeof file_110},
    {"words/uz/intake.json", file_111, sizeof file_111},
    {"words/uz/kinds.json", file_112, sizeof file_112},
    {"words/uz/link.json", file_113, sizeof file_113},
    {"words/uz/operator.json", file_114, sizeof file_114},
    {"words/uz/page.json", file_115, sizeof file_115},
    {"words/uz/signed.json", file_116, sizeof file_116},
    {"words/uz/vault.json", file_117, sizeof file_117},
    {"hearing/told-by-person.csv", file_14, sizeof file_14},
    {"hearing/urgency.csv", file_15, sizeof file_15},
    {"law/rights.csv", file_16, sizeof file_16},
    {"law/statutes.csv", file_17, sizeof file_17},
    {"link/fields.csv", file_18, sizeof file_18},
    {"names/endings.csv", file_19, sizeof file_19},
    {"names/graphemes.csv", file_20, sizeof file_20},
    {"names/kin.csv", file_21, sizeof file_21},
    {"names/nearness.csv", file_22, sizeof file_22},
    {"names/same.csv", file_23, sizeof file_23},
    {"names/short.csv", file_24, sizeof file_24},
    {"names/tails.csv", file_25, sizeof file_25},
    {"operator/contacts.csv", file_26, sizeof file_26},
    {"operator/duty.csv", file_27, sizeof file_27},
    {"passphrases/common.txt", file_28, sizeof file_28},
    {"proof/verify.py", file_29, sizeof file_29},
    {"vocabulary/ilo_indicators.csv", file_30, sizeof file_30},
    {"vocabulary/palermo_elements.csv", file_31, sizeof file_31},
    {"vocabulary/vocabulary.csv", file_32, sizeof file_32},
    {"web/check.js", file_33, sizeof file_33},
    {"web/desk.css", file_34, sizeof file_34},
    {"web/hearing.js", file_35, sizeof file_35},
    {"web/inbox.js", file_36, sizeof file_36},
    {"web/report.css", file_37, sizeof file_37},
    {"web/style.css", file_38, sizeof file_38},
    {"words/en/card.json", file_39, sizeof file_39},
    {"words/en/check-answers.json", file_40, sizeof file_40},
    {"words/en/check-in.json", file_41, sizeof file_41},
    {"words/en/check-page.json", file_42, sizeof file_42},
    {"words/en/come-back.json", file_43, sizeof file_43},
    {"words/en/count.json", file_44, sizeof file_44},
    {"words/en/desk.json", file_45, sizeof file_45},
    {"words/en/doctor.json", file_46, sizeof file_46},
    {"words/en/errors.json", file_47, sizeof file_47},
    {"words/en/hearing.json", file_48, sizeof file_48},
    {"words/en/inbox.json", file_49, sizeof file_49},
    {"words/en/kinds.json", file_50, sizeof file_50},
    {"words/en/know.json", file_51, sizeof file_51},
    {"words/en/link.json", file_52, sizeof file_52},
    {"words/en/operator.json", file_53, sizeof file_53},
    {"words/en/page.json", file_54, sizeof file_54},
    {"words/en/seek.json", file_55, sizeof file_55},
    {"words/en/signed.json", file_56, sizeof file_56},
    {"words/en/tell.json", file_57, sizeof file_57},
    {"words/en/template.json", file_58, sizeof file_58},
    {"words/en/urgency.json", file_59, sizeof file_59},
    {"words/en/vault.json", file_60, sizeof file_60},
    {"words/ky/card.json", file_61, sizeof file_61},
    {"words/ky/check-answers.json", file_62, sizeof file_62},
    {"words/ky/check-in.json", file_63, sizeof file_63},
    {"words/ky/check-page.json", file_64, sizeof file_64},
    {"words/ky/come-back.json", file_65, sizeof file_65},
    {"words/ky/count.json", file_66, sizeof file_66},
    {"words/ky/desk.json", file_67, sizeof file_67},
    {"words/ky/doctor.json", file_68, sizeof file_68},
    {"words/ky/errors.json", file_69, sizeof file_69},
    {"words/ky/hearing.json", file_70, sizeof file_70},
    {"words/ky/inbox.json", file_71, sizeof file_71},
    {"words/ky/kinds.json", file_72, sizeof file_72},
    {"words/ky/know.json", file_73, sizeof file_73},
    {"words/ky/link.json", file_74, sizeof file_74},
    {"words/ky/operator.json", file_75, sizeof file_75},
    {"words/ky/page.json", file_76, sizeof file_76},
    {"words/ky/seek.json", file_77, sizeof file_77},
    {"words/ky/signed.json", file_78, sizeof file_78},
    {"words/ky/tell.json", file_79, sizeof file_79},
    {"words/ky/template.json", file_80, sizeof file_80},
    {"words/ky/urgency.json", file_81, sizeof file_81},
    {"words/ky/vault.json", file_82, sizeof file_82},
    {"words/ru/card.json", file_83, sizeof file_83},
    {"words/ru/check-answers.json", file_84, sizeof file_84},
    {"words/ru/check-in.json", file_85, sizeof file_85},
    {"words/ru/check-page.json", file_86, sizeof file_86},
    {"words/ru/come-back.json", file_87, sizeof file_87},
    {"words/ru/count.json", file_88, sizeof file_88},
    {"words/ru/desk.json", file_89, sizeof file_89},
    {"words/ru/doctor.json", file_90, sizeof file_90},
    {"words/ru/errors.json", file_91, sizeof file_91},
    {"words/ru/hearing.json", file_92, sizeof file_92},
    {"words/ru/inbox.json", file_93, sizeof file_93},
    {"words/ru/kinds.json", file_94, sizeof file_94},
    {"words/ru/know.json", file_95, sizeof file_95},
    {"words/ru/link.json", file_96, sizeof file_96},
    {"words/ru/operator.json", file_97, sizeof file_97},
    {"words/ru/page.json", file_98, sizeof file_98},
    {"words/ru/seek.json", file_99, sizeof file_99},
    {"words/ru/signed.json", file_100, sizeof file_100},
    {"words/ru/tell.json", file_101, sizeof file_101},
    {"words/ru/template.json", file_102, sizeof file_102},
    {"words/ru/urgency.json", file_103, sizeof file_103},
    {"words/ru/vault.json", file_104, sizeof file_104},
    {"words/tg/card.json", file_105, sizeof file_105},
    {"words/tg/check-answers.json", file_106, sizeof file_106},
    {"words/tg/check-in.json", file_107, sizeof file_107},
    {"words/tg/check-page.json", file_108, sizeof file_108},
    {"words/tg/come-back.json", file_109, sizeof file_109},
    {"words/tg/count.json", file_110, sizeof file_110},
    {"words/tg/desk.json", file_111, sizeof file_111},
    {"words/tg/doctor.json", file_112, sizeof file_112},
    {"words/tg/errors.json", file_113, sizeof file_113},
    {"words/tg/hearing.json", file_114, sizeof file_114},
    {"words/tg/inbox.json", file_115, sizeof file_115},
    {"words/tg/kinds.json", file_116, sizeof file_116},
    {"words/tg/know.json", file_117, sizeof file_117},
    {"words/tg/link.json", file_118, sizeof file_118},
    {"words/tg/operator.json", file_119, sizeof file_119},
    {"words/tg/page.json", file_120, sizeof file_120},
    {"words/tg/seek.json", file_121, sizeof file_121},
    {"words/tg/signed.json", file_122, sizeof file_122},
    {"words/tg/tell.json", file_123, sizeof file_123},
    {"words/tg/template.json", file_124, sizeof file_124},
    {"words/tg/urgency.json", file_125, sizeof file_125},
    {"words/tg/vault.json", file_126, sizeof file_126},
    {"words/uz-Cyrl/card.json", file_127, sizeof file_127},
    {"words/uz-Cyrl/check-answers.json", file_128, sizeof file_128},
    {"words/uz-Cyrl/check-in.json", file_129, sizeof file_129},
    {"words/uz-Cyrl/check-page.json", file_130, sizeof file_130},
    {"words/uz-Cyrl/come-back.json", file_131, sizeof file_131},
    {"words/uz-Cyrl/count.json", file_132, sizeof file_132},
    {"words/uz-Cyrl/desk.json", file_133, sizeof file_133},
    {"words/uz-Cyrl/doctor.json", file_134, sizeof file_134},
    {"words/uz-Cyrl/errors.json", file_135, sizeof file_135},
    {"words/uz-Cyrl/hearing.json", file_136, sizeof file_136},
    {"words/uz-Cyrl/inbox.json", file_137, sizeof file_137},
    {"words/uz-Cyrl/kinds.json", file_138, sizeof file_138},
    {"words/uz-Cyrl/know.json", file_139, sizeof file_139},
    {"words/uz-Cyrl/link.json", file_140, sizeof file_140},
    {"words/uz-Cyrl/operator.json", file_141, sizeof file_141},
    {"words/uz-Cyrl/page.json", file_142, sizeof file_142},
    {"words/uz-Cyrl/seek.json", file_143, sizeof file_143},
    {"words/uz-Cyrl/signed.json", file_144, sizeof file_144},
    {"words/uz-Cyrl/tell.json", file_145, sizeof file_145},
    {"words/uz-Cyrl/template.json", file_146, sizeof file_146},
    {"words/uz-Cyrl/urgency.json", file_147, sizeof file_147},
    {"words/uz-Cyrl/vault.json", file_148, sizeof file_148},
    {"words/uz/card.json", file_149, sizeof file_149},
    {"words/uz/check-answers.json", file_150, sizeof file_150},
    {"words/uz/check-in.json", file_151, sizeof file_151},
    {"words/uz/check-page.json", file_152, sizeof file_152},
    {"words/uz/come-back.json", file_153, sizeof file_153},
    {"words/uz/count.json", file_154, sizeof file_154},
    {"words/uz/desk.json", file_155, sizeof file_155},
    {"words/uz/doctor.json", file_156, sizeof file_156},
    {"words/uz/errors.json", file_157, sizeof file_157},
    {"words/uz/hearing.json", file_158, sizeof file_158},
    {"words/uz/inbox.json", file_159, sizeof file_159},
    {"words/uz/kinds.json", file_160, sizeof file_160},
    {"words/uz/know.json", file_161, sizeof file_161},
    {"words/uz/link.json", file_162, sizeof file_162},
    {"words/uz/operator.json", file_163, sizeof file_163},
    {"words/uz/page.json", file_164, sizeof file_164},
    {"words/uz/seek.json", file_165, sizeof file_165},
    {"words/uz/signed.json", file_166, sizeof file_166},
    {"words/uz/tell.json", file_167, sizeof file_167},
    {"words/uz/template.json", file_168, sizeof file_168},
    {"words/uz/urgency.json", file_169, sizeof file_169},
    {"words/uz/vault.json", file_170, sizeof file_170},
    {"coding/groups.csv", file_14, sizeof file_14},
    {"coding/lexicon/de.csv", file_15, sizeof file_15},
    {"coding/lexicon/en.csv", file_16, sizeof file_16},
    {"coding/lexicon/ky.csv", file_17, sizeof file_17},
    {"coding/lexicon/ru.csv", file_18, sizeof file_18},
    {"coding/lexicon/tg.csv", file_19, sizeof file_19},
    {"coding/lexicon/uz.csv", file_20, sizeof file_20},
    {"coding/places.csv", file_21, sizeof file_21},
    {"coding/rules.csv", file_22, sizeof file_22},
    {"coding/tongues.csv", file_23, sizeof file_23},
    {"link/fields.csv", file_24, sizeof file_24},
    {"names/endings.csv", file_25, sizeof file_25},
    {"names/graphemes.csv", file_26, sizeof file_26},
    {"names/kin.csv", file_27, sizeof file_27},
    {"names/nearness.csv", file_28, sizeof file_28},
    {"names/same.csv", file_29, sizeof file_29},
    {"names/short.csv", file_30, sizeof file_30},
    {"names/tails.csv", file_31, sizeof file_31},
    {"operator/contacts.csv", file_32, sizeof file_32},
    {"passphrases/common.txt", file_33, sizeof file_33},
    {"proof/verify.py", file_34, sizeof file_34},
    {"vocabulary/ilo_indicators.csv", file_35, sizeof file_35},
    {"vocabulary/palermo_elements.csv", file_36, sizeof file_36},
    {"vocabulary/vocabulary.csv", file_37, sizeof file_37},
    {"web/check.js", file_38, sizeof file_38},
    {"web/desk.css", file_39, sizeof file_39},
    {"web/report.css", file_40, sizeof file_40},
    {"web/style.css", file_41, sizeof file_41},
    {"words/en/card.json", file_42, sizeof file_42},
    {"words/en/check-answers.json", file_43, sizeof file_43},
    {"words/en/check-page.json", file_44, sizeof file_44},
    {"words/en/coding.json", file_45, sizeof file_45},
    {"words/en/count.json", file_46, sizeof file_46},
    {"words/en/desk.json", file_47, sizeof file_47},
    {"words/en/doctor.json", file_48, sizeof file_48},
    {"words/en/errors.json", file_49, sizeof file_49},
    {"words/en/kinds.json", file_50, sizeof file_50},
    {"words/en/link.json", file_51, sizeof file_51},
    {"words/en/operator.json", file_52, sizeof file_52},
    {"words/en/page.json", file_53, sizeof file_53},
    {"words/en/signed.json", file_54, sizeof file_54},
    {"words/en/vault.json", file_55, sizeof file_55},
    {"words/ky/card.json", file_56, sizeof file_56},
    {"words/ky/check-answers.json", file_57, sizeof file_57},
    {"words/ky/check-page.json", file_58, sizeof file_58},
    {"words/ky/coding.json", file_59, sizeof file_59},
    {"words/ky/count.json", file_60, sizeof file_60},
    {"words/ky/desk.json", file_61, sizeof file_61},
    {"words/ky/doctor.json", file_62, sizeof file_62},
    {"words/ky/errors.json", file_63, sizeof file_63},
    {"words/ky/kinds.json", file_64, sizeof file_64},
    {"words/ky/link.json", file_65, sizeof file_65},
    {"words/ky/operator.json", file_66, sizeof file_66},
    {"words/ky/page.json", file_67, sizeof file_67},
    {"words/ky/signed.json", file_68, sizeof file_68},
    {"words/ky/vault.json", file_69, sizeof file_69},
    {"words/ru/card.json", file_70, sizeof file_70},
    {"words/ru/check-answers.json", file_71, sizeof file_71},
    {"words/ru/check-page.json", file_72, sizeof file_72},
    {"words/ru/coding.json", file_73, sizeof file_73},
    {"words/ru/count.json", file_74, sizeof file_74},
    {"words/ru/desk.json", file_75, sizeof file_75},
    {"words/ru/doctor.json", file_76, sizeof file_76},
    {"words/ru/errors.json", file_77, sizeof file_77},
    {"words/ru/kinds.json", file_78, sizeof file_78},
    {"words/ru/link.json", file_79, sizeof file_79},
    {"words/ru/operator.json", file_80, sizeof file_80},
    {"words/ru/page.json", file_81, sizeof file_81},
    {"words/ru/signed.json", file_82, sizeof file_82},
    {"words/ru/vault.json", file_83, sizeof file_83},
    {"words/tg/card.json", file_84, sizeof file_84},
    {"words/tg/check-answers.json", file_85, sizeof file_85},
    {"words/tg/check-page.json", file_86, sizeof file_86},
    {"words/tg/coding.json", file_87, sizeof file_87},
    {"words/tg/count.json", file_88, sizeof file_88},
    {"words/tg/desk.json", file_89, sizeof file_89},
    {"words/tg/doctor.json", file_90, sizeof file_90},
    {"words/tg/errors.json", file_91, sizeof file_91},
    {"words/tg/kinds.json", file_92, sizeof file_92},
    {"words/tg/link.json", file_93, sizeof file_93},
    {"words/tg/operator.json", file_94, sizeof file_94},
    {"words/tg/page.json", file_95, sizeof file_95},
    {"words/tg/signed.json", file_96, sizeof file_96},
    {"words/tg/vault.json", file_97, sizeof file_97},
    {"words/uz-Cyrl/card.json", file_98, sizeof file_98},
    {"words/uz-Cyrl/check-answers.json", file_99, sizeof file_99},
    {"words/uz-Cyrl/check-page.json", file_100, sizeof file_100},
    {"words/uz-Cyrl/coding.json", file_101, sizeof file_101},
    {"words/uz-Cyrl/count.json", file_102, sizeof file_102},
    {"words/uz-Cyrl/desk.json", file_103, sizeof file_103},
    {"words/uz-Cyrl/doctor.json", file_104, sizeof file_104},
    {"words/uz-Cyrl/errors.json", file_105, sizeof file_105},
    {"words/uz-Cyrl/kinds.json", file_106, sizeof file_106},
    {"words/uz-Cyrl/link.json", file_107, sizeof file_107},
    {"words/uz-Cyrl/operator.json", file_108, sizeof file_108},
    {"words/uz-Cyrl/page.json", file_109, sizeof file_109},
    {"words/uz-Cyrl/signed.json", file_110, sizeof file_110},
    {"words/uz-Cyrl/vault.json", file_111, sizeof file_111},
    {"words/uz/card.json", file_112, sizeof file_112},
    {"words/uz/check-answers.json", file_113, sizeof file_113},
    {"words/uz/check-page.json", file_114, sizeof file_114},
    {"words/uz/coding.json", file_115, sizeof file_115},
    {"words/uz/count.json", file_116, sizeof file_116},
    {"words/uz/desk.json", file_117, sizeof file_117},
    {"words/uz/doctor.json", file_118, sizeof file_118},
    {"words/uz/errors.json", file_119, sizeof file_119},
    {"words/uz/kinds.json", file_120, sizeof file_120},
    {"words/uz/link.json", file_121, sizeof file_121},
    {"words/uz/operator.json", file_122, sizeof file_122},
    {"words/uz/page.json", file_123, sizeof file_123},
    {"words/uz/signed.json", file_124, sizeof file_124},
    {"words/uz/vault.json", file_125, sizeof file_125},
    {"web/report.css", file_29, sizeof file_29},
    {"web/style.css", file_30, sizeof file_30},
    {"words/en/card.json", file_31, sizeof file_31},
    {"words/en/check-answers.json", file_32, sizeof file_32},
    {"words/en/check-page.json", file_33, sizeof file_33},
    {"words/en/count.json", file_34, sizeof file_34},
    {"words/en/doctor.json", file_35, sizeof file_35},
    {"words/en/errors.json", file_36, sizeof file_36},
    {"words/en/kinds.json", file_37, sizeof file_37},
    {"words/en/link.json", file_38, sizeof file_38},
    {"words/en/operator.json", file_39, sizeof file_39},
    {"words/en/page.json", file_40, sizeof file_40},
    {"words/en/patterns.json", file_41, sizeof file_41},
    {"words/en/publish.json", file_42, sizeof file_42},
    {"words/en/signed.json", file_43, sizeof file_43},
    {"words/en/vault.json", file_44, sizeof file_44},
    {"words/ky/card.json", file_45, sizeof file_45},
    {"words/ky/check-answers.json", file_46, sizeof file_46},
    {"words/ky/check-page.json", file_47, sizeof file_47},
    {"words/ky/count.json", file_48, sizeof file_48},
    {"words/ky/doctor.json", file_49, sizeof file_49},
    {"words/ky/errors.json", file_50, sizeof file_50},
    {"words/ky/kinds.json", file_51, sizeof file_51},
    {"words/ky/link.json", file_52, sizeof file_52},
    {"words/ky/operator.json", file_53, sizeof file_53},
    {"words/ky/page.json", file_54, sizeof file_54},
    {"words/ky/patterns.json", file_55, sizeof file_55},
    {"words/ky/publish.json", file_56, sizeof file_56},
    {"words/ky/signed.json", file_57, sizeof file_57},
    {"words/ky/vault.json", file_58, sizeof file_58},
    {"words/ru/card.json", file_59, sizeof file_59},
    {"words/ru/check-answers.json", file_60, sizeof file_60},
    {"words/ru/check-page.json", file_61, sizeof file_61},
    {"words/ru/count.json", file_62, sizeof file_62},
    {"words/ru/doctor.json", file_63, sizeof file_63},
    {"words/ru/errors.json", file_64, sizeof file_64},
    {"words/ru/kinds.json", file_65, sizeof file_65},
    {"words/ru/link.json", file_66, sizeof file_66},
    {"words/ru/operator.json", file_67, sizeof file_67},
    {"words/ru/page.json", file_68, sizeof file_68},
    {"words/ru/patterns.json", file_69, sizeof file_69},
    {"words/ru/publish.json", file_70, sizeof file_70},
    {"words/ru/signed.json", file_71, sizeof file_71},
    {"words/ru/vault.json", file_72, sizeof file_72},
    {"words/tg/card.json", file_73, sizeof file_73},
    {"words/tg/check-answers.json", file_74, sizeof file_74},
    {"words/tg/check-page.json", file_75, sizeof file_75},
    {"words/tg/count.json", file_76, sizeof file_76},
    {"words/tg/doctor.json", file_77, sizeof file_77},
    {"words/tg/errors.json", file_78, sizeof file_78},
    {"words/tg/kinds.json", file_79, sizeof file_79},
    {"words/tg/link.json", file_80, sizeof file_80},
    {"words/tg/operator.json", file_81, sizeof file_81},
    {"words/tg/page.json", file_82, sizeof file_82},
    {"words/tg/patterns.json", file_83, sizeof file_83},
    {"words/tg/publish.json", file_84, sizeof file_84},
    {"words/tg/signed.json", file_85, sizeof file_85},
    {"words/tg/vault.json", file_86, sizeof file_86},
    {"words/uz-Cyrl/card.json", file_87, sizeof file_87},
    {"words/uz-Cyrl/check-answers.json", file_88, sizeof file_88},
    {"words/uz-Cyrl/check-page.json", file_89, sizeof file_89},
    {"words/uz-Cyrl/count.json", file_90, sizeof file_90},
    {"words/uz-Cyrl/doctor.json", file_91, sizeof file_91},
    {"words/uz-Cyrl/errors.json", file_92, sizeof file_92},
    {"words/uz-Cyrl/kinds.json", file_93, sizeof file_93},
    {"words/uz-Cyrl/link.json", file_94, sizeof file_94},
    {"words/uz-Cyrl/operator.json", file_95, sizeof file_95},
    {"words/uz-Cyrl/page.json", file_96, sizeof file_96},
    {"words/uz-Cyrl/patterns.json", file_97, sizeof file_97},
    {"words/uz-Cyrl/publish.json", file_98, sizeof file_98},
    {"words/uz-Cyrl/signed.json", file_99, sizeof file_99},
    {"words/uz-Cyrl/vault.json", file_100, sizeof file_100},
    {"words/uz/card.json", file_101, sizeof file_101},
    {"words/uz/check-answers.json", file_102, sizeof file_102},
    {"words/uz/check-page.json", file_103, sizeof file_103},
    {"words/uz/count.json", file_104, sizeof file_104},
    {"words/uz/doctor.json", file_105, sizeof file_105},
    {"words/uz/errors.json", file_106, sizeof file_106},
    {"words/uz/kinds.json", file_107, sizeof file_107},
    {"words/uz/link.json", file_108, sizeof file_108},
    {"words/uz/operator.json", file_109, sizeof file_109},
    {"words/uz/page.json", file_110, sizeof file_110},
    {"words/uz/patterns.json", file_111, sizeof file_111},
    {"words/uz/publish.json", file_112, sizeof file_112},
    {"words/uz/signed.json", file_113, sizeof file_113},
    {"words/uz/vault.json", file_114, sizeof file_114},
};

size_t guvoh_files_count(void) { return sizeof files / sizeof files[0]; }

guvoh_file guvoh_file_at(size_t index) { return files[index]; }
