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
#embed "files/coding/groups.csv" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "files/coding/lexicon/de.csv" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "files/coding/lexicon/en.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "files/coding/lexicon/ky.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "files/coding/lexicon/ru.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "files/coding/lexicon/tg.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "files/coding/lexicon/uz.csv" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "files/coding/places.csv" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "files/coding/rules.csv" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "files/coding/tongues.csv" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "files/export/all/README.txt" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "files/export/all/version.schema.json" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "files/export/htcds.csv" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "files/export/huridocs.csv" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "files/hearing/told-by-person.csv" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "files/hearing/urgency.csv" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "files/intake/columns.csv" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "files/intake/whatsapp.csv" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "files/language/dates.csv" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "files/law/rights.csv" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "files/law/statutes.csv" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "files/letters/templates.csv" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "files/link/fields.csv" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "files/names/endings.csv" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "files/names/graphemes.csv" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "files/names/kin.csv" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "files/names/nearness.csv" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "files/names/same.csv" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "files/names/short.csv" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "files/names/tails.csv" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "files/operator/contacts.csv" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "files/operator/duty.csv" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "files/passphrases/common.txt" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "files/places/gazetteer.csv" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "files/places/shapes.csv" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "files/proof/verify.py" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "files/referral/open.css" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "files/referral/open.js" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "files/submissions/bodies.csv" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "files/submissions/es.json" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "files/submissions/fr.json" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "files/submissions/items.csv" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "files/vocabulary/ilo_indicators.csv" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "files/vocabulary/palermo_elements.csv" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "files/vocabulary/vocabulary.csv" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "files/web/check.js" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "files/web/desk.css" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "files/web/hearing.js" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "files/web/inbox.js" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "files/web/report.css" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "files/web/site.css" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "files/web/style.css" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "files/wording/marks.csv" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "files/words/en/card.json" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "files/words/en/care.json" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "files/words/en/casebook.json" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "files/words/en/check-answers.json" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "files/words/en/check-in.json" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "files/words/en/check-page.json" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "files/words/en/codes.json" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "files/words/en/coding.json" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "files/words/en/come-back.json" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "files/words/en/count.json" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "files/words/en/desk.json" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "files/words/en/doctor.json" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "files/words/en/errors.json" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "files/words/en/export.json" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "files/words/en/hearing.json" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "files/words/en/inbox.json" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "files/words/en/intake.json" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "files/words/en/kinds.json" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "files/words/en/know.json" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "files/words/en/letters.json" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "files/words/en/link.json" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "files/words/en/links.json" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "files/words/en/operator.json" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "files/words/en/organisations.json" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "files/words/en/page.json" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "files/words/en/papers.json" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "files/words/en/patterns.json" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "files/words/en/post.json" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "files/words/en/publish.json" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "files/words/en/redact.json" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "files/words/en/referral.json" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "files/words/en/relations.json" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "files/words/en/search.json" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "files/words/en/seek.json" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "files/words/en/signed.json" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "files/words/en/site.json" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "files/words/en/submissions.json" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "files/words/en/tell.json" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "files/words/en/template.json" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "files/words/en/transcript.json" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "files/words/en/urgency.json" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "files/words/en/vault.json" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "files/words/en/wording.json" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "files/words/ky/card.json" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "files/words/ky/care.json" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "files/words/ky/casebook.json" if_empty(0)
};
static const unsigned char file_115[] = {
#embed "files/words/ky/check-answers.json" if_empty(0)
};
static const unsigned char file_116[] = {
#embed "files/words/ky/check-in.json" if_empty(0)
};
static const unsigned char file_117[] = {
#embed "files/words/ky/check-page.json" if_empty(0)
};
static const unsigned char file_118[] = {
#embed "files/words/ky/codes.json" if_empty(0)
};
static const unsigned char file_119[] = {
#embed "files/words/ky/coding.json" if_empty(0)
};
static const unsigned char file_120[] = {
#embed "files/words/ky/come-back.json" if_empty(0)
};
static const unsigned char file_121[] = {
#embed "files/words/ky/count.json" if_empty(0)
};
static const unsigned char file_122[] = {
#embed "files/words/ky/desk.json" if_empty(0)
};
static const unsigned char file_123[] = {
#embed "files/words/ky/doctor.json" if_empty(0)
};
static const unsigned char file_124[] = {
#embed "files/words/ky/errors.json" if_empty(0)
};
static const unsigned char file_125[] = {
#embed "files/words/ky/export.json" if_empty(0)
};
static const unsigned char file_126[] = {
#embed "files/words/ky/hearing.json" if_empty(0)
};
static const unsigned char file_127[] = {
#embed "files/words/ky/inbox.json" if_empty(0)
};
static const unsigned char file_128[] = {
#embed "files/words/ky/intake.json" if_empty(0)
};
static const unsigned char file_129[] = {
#embed "files/words/ky/kinds.json" if_empty(0)
};
static const unsigned char file_130[] = {
#embed "files/words/ky/know.json" if_empty(0)
};
static const unsigned char file_131[] = {
#embed "files/words/ky/letters.json" if_empty(0)
};
static const unsigned char file_132[] = {
#embed "files/words/ky/link.json" if_empty(0)
};
static const unsigned char file_133[] = {
#embed "files/words/ky/links.json" if_empty(0)
};
static const unsigned char file_134[] = {
#embed "files/words/ky/operator.json" if_empty(0)
};
static const unsigned char file_135[] = {
#embed "files/words/ky/organisations.json" if_empty(0)
};
static const unsigned char file_136[] = {
#embed "files/words/ky/page.json" if_empty(0)
};
static const unsigned char file_137[] = {
#embed "files/words/ky/papers.json" if_empty(0)
};
static const unsigned char file_138[] = {
#embed "files/words/ky/patterns.json" if_empty(0)
};
static const unsigned char file_139[] = {
#embed "files/words/ky/post.json" if_empty(0)
};
static const unsigned char file_140[] = {
#embed "files/words/ky/publish.json" if_empty(0)
};
static const unsigned char file_141[] = {
#embed "files/words/ky/redact.json" if_empty(0)
};
static const unsigned char file_142[] = {
#embed "files/words/ky/referral.json" if_empty(0)
};
static const unsigned char file_143[] = {
#embed "files/words/ky/relations.json" if_empty(0)
};
static const unsigned char file_144[] = {
#embed "files/words/ky/search.json" if_empty(0)
};
static const unsigned char file_145[] = {
#embed "files/words/ky/seek.json" if_empty(0)
};
static const unsigned char file_146[] = {
#embed "files/words/ky/signed.json" if_empty(0)
};
static const unsigned char file_147[] = {
#embed "files/words/ky/site.json" if_empty(0)
};
static const unsigned char file_148[] = {
#embed "files/words/ky/submissions.json" if_empty(0)
};
static const unsigned char file_149[] = {
#embed "files/words/ky/tell.json" if_empty(0)
};
static const unsigned char file_150[] = {
#embed "files/words/ky/template.json" if_empty(0)
};
static const unsigned char file_151[] = {
#embed "files/words/ky/transcript.json" if_empty(0)
};
static const unsigned char file_152[] = {
#embed "files/words/ky/urgency.json" if_empty(0)
};
static const unsigned char file_153[] = {
#embed "files/words/ky/vault.json" if_empty(0)
};
static const unsigned char file_154[] = {
#embed "files/words/ky/wording.json" if_empty(0)
};
static const unsigned char file_155[] = {
#embed "files/words/ru/card.json" if_empty(0)
};
static const unsigned char file_156[] = {
#embed "files/words/ru/care.json" if_empty(0)
};
static const unsigned char file_157[] = {
#embed "files/words/ru/casebook.json" if_empty(0)
};
static const unsigned char file_158[] = {
#embed "files/words/ru/check-answers.json" if_empty(0)
};
static const unsigned char file_159[] = {
#embed "files/words/ru/check-in.json" if_empty(0)
};
static const unsigned char file_160[] = {
#embed "files/words/ru/check-page.json" if_empty(0)
};
static const unsigned char file_161[] = {
#embed "files/words/ru/codes.json" if_empty(0)
};
static const unsigned char file_162[] = {
#embed "files/words/ru/coding.json" if_empty(0)
};
static const unsigned char file_163[] = {
#embed "files/words/ru/come-back.json" if_empty(0)
};
static const unsigned char file_164[] = {
#embed "files/words/ru/count.json" if_empty(0)
};
static const unsigned char file_165[] = {
#embed "files/words/ru/desk.json" if_empty(0)
};
static const unsigned char file_166[] = {
#embed "files/words/ru/doctor.json" if_empty(0)
};
static const unsigned char file_167[] = {
#embed "files/words/ru/errors.json" if_empty(0)
};
static const unsigned char file_168[] = {
#embed "files/words/ru/export.json" if_empty(0)
};
static const unsigned char file_169[] = {
#embed "files/words/ru/hearing.json" if_empty(0)
};
static const unsigned char file_170[] = {
#embed "files/words/ru/inbox.json" if_empty(0)
};
static const unsigned char file_171[] = {
#embed "files/words/ru/intake.json" if_empty(0)
};
static const unsigned char file_172[] = {
#embed "files/words/ru/kinds.json" if_empty(0)
};
static const unsigned char file_173[] = {
#embed "files/words/ru/know.json" if_empty(0)
};
static const unsigned char file_174[] = {
#embed "files/words/ru/letters.json" if_empty(0)
};
static const unsigned char file_175[] = {
#embed "files/words/ru/link.json" if_empty(0)
};
static const unsigned char file_176[] = {
#embed "files/words/ru/links.json" if_empty(0)
};
static const unsigned char file_177[] = {
#embed "files/words/ru/operator.json" if_empty(0)
};
static const unsigned char file_178[] = {
#embed "files/words/ru/organisations.json" if_empty(0)
};
static const unsigned char file_179[] = {
#embed "files/words/ru/page.json" if_empty(0)
};
static const unsigned char file_180[] = {
#embed "files/words/ru/papers.json" if_empty(0)
};
static const unsigned char file_181[] = {
#embed "files/words/ru/patterns.json" if_empty(0)
};
static const unsigned char file_182[] = {
#embed "files/words/ru/post.json" if_empty(0)
};
static const unsigned char file_183[] = {
#embed "files/words/ru/publish.json" if_empty(0)
};
static const unsigned char file_184[] = {
#embed "files/words/ru/redact.json" if_empty(0)
};
static const unsigned char file_185[] = {
#embed "files/words/ru/referral.json" if_empty(0)
};
static const unsigned char file_186[] = {
#embed "files/words/ru/relations.json" if_empty(0)
};
static const unsigned char file_187[] = {
#embed "files/words/ru/search.json" if_empty(0)
};
static const unsigned char file_188[] = {
#embed "files/words/ru/seek.json" if_empty(0)
};
static const unsigned char file_189[] = {
#embed "files/words/ru/signed.json" if_empty(0)
};
static const unsigned char file_190[] = {
#embed "files/words/ru/site.json" if_empty(0)
};
static const unsigned char file_191[] = {
#embed "files/words/ru/submissions.json" if_empty(0)
};
static const unsigned char file_192[] = {
#embed "files/words/ru/tell.json" if_empty(0)
};
static const unsigned char file_193[] = {
#embed "files/words/ru/template.json" if_empty(0)
};
static const unsigned char file_194[] = {
#embed "files/words/ru/transcript.json" if_empty(0)
};
static const unsigned char file_195[] = {
#embed "files/words/ru/urgency.json" if_empty(0)
};
static const unsigned char file_196[] = {
#embed "files/words/ru/vault.json" if_empty(0)
};
static const unsigned char file_197[] = {
#embed "files/words/ru/wording.json" if_empty(0)
};
static const unsigned char file_198[] = {
#embed "files/words/tg/card.json" if_empty(0)
};
static const unsigned char file_199[] = {
#embed "files/words/tg/care.json" if_empty(0)
};
static const unsigned char file_200[] = {
#embed "files/words/tg/casebook.json" if_empty(0)
};
static const unsigned char file_201[] = {
#embed "files/words/tg/check-answers.json" if_empty(0)
};
static const unsigned char file_202[] = {
#embed "files/words/tg/check-in.json" if_empty(0)
};
static const unsigned char file_203[] = {
#embed "files/words/tg/check-page.json" if_empty(0)
};
static const unsigned char file_204[] = {
#embed "files/words/tg/codes.json" if_empty(0)
};
static const unsigned char file_205[] = {
#embed "files/words/tg/coding.json" if_empty(0)
};
static const unsigned char file_206[] = {
#embed "files/words/tg/come-back.json" if_empty(0)
};
static const unsigned char file_207[] = {
#embed "files/words/tg/count.json" if_empty(0)
};
static const unsigned char file_208[] = {
#embed "files/words/tg/desk.json" if_empty(0)
};
static const unsigned char file_209[] = {
#embed "files/words/tg/doctor.json" if_empty(0)
};
static const unsigned char file_210[] = {
#embed "files/words/tg/errors.json" if_empty(0)
};
static const unsigned char file_211[] = {
#embed "files/words/tg/export.json" if_empty(0)
};
static const unsigned char file_212[] = {
#embed "files/words/tg/hearing.json" if_empty(0)
};
static const unsigned char file_213[] = {
#embed "files/words/tg/inbox.json" if_empty(0)
};
static const unsigned char file_214[] = {
#embed "files/words/tg/intake.json" if_empty(0)
};
static const unsigned char file_215[] = {
#embed "files/words/tg/kinds.json" if_empty(0)
};
static const unsigned char file_216[] = {
#embed "files/words/tg/know.json" if_empty(0)
};
static const unsigned char file_217[] = {
#embed "files/words/tg/letters.json" if_empty(0)
};
static const unsigned char file_218[] = {
#embed "files/words/tg/link.json" if_empty(0)
};
static const unsigned char file_219[] = {
#embed "files/words/tg/links.json" if_empty(0)
};
static const unsigned char file_220[] = {
#embed "files/words/tg/operator.json" if_empty(0)
};
static const unsigned char file_221[] = {
#embed "files/words/tg/organisations.json" if_empty(0)
};
static const unsigned char file_222[] = {
#embed "files/words/tg/page.json" if_empty(0)
};
static const unsigned char file_223[] = {
#embed "files/words/tg/papers.json" if_empty(0)
};
static const unsigned char file_224[] = {
#embed "files/words/tg/patterns.json" if_empty(0)
};
static const unsigned char file_225[] = {
#embed "files/words/tg/post.json" if_empty(0)
};
static const unsigned char file_226[] = {
#embed "files/words/tg/publish.json" if_empty(0)
};
static const unsigned char file_227[] = {
#embed "files/words/tg/redact.json" if_empty(0)
};
static const unsigned char file_228[] = {
#embed "files/words/tg/referral.json" if_empty(0)
};
static const unsigned char file_229[] = {
#embed "files/words/tg/relations.json" if_empty(0)
};
static const unsigned char file_230[] = {
#embed "files/words/tg/search.json" if_empty(0)
};
static const unsigned char file_231[] = {
#embed "files/words/tg/seek.json" if_empty(0)
};
static const unsigned char file_232[] = {
#embed "files/words/tg/signed.json" if_empty(0)
};
static const unsigned char file_233[] = {
#embed "files/words/tg/site.json" if_empty(0)
};
static const unsigned char file_234[] = {
#embed "files/words/tg/submissions.json" if_empty(0)
};
static const unsigned char file_235[] = {
#embed "files/words/tg/tell.json" if_empty(0)
};
static const unsigned char file_236[] = {
#embed "files/words/tg/template.json" if_empty(0)
};
static const unsigned char file_237[] = {
#embed "files/words/tg/transcript.json" if_empty(0)
};
static const unsigned char file_238[] = {
#embed "files/words/tg/urgency.json" if_empty(0)
};
static const unsigned char file_239[] = {
#embed "files/words/tg/vault.json" if_empty(0)
};
static const unsigned char file_240[] = {
#embed "files/words/tg/wording.json" if_empty(0)
};
static const unsigned char file_241[] = {
#embed "files/words/uz-Cyrl/card.json" if_empty(0)
};
static const unsigned char file_242[] = {
#embed "files/words/uz-Cyrl/care.json" if_empty(0)
};
static const unsigned char file_243[] = {
#embed "files/words/uz-Cyrl/casebook.json" if_empty(0)
};
static const unsigned char file_244[] = {
#embed "files/words/uz-Cyrl/check-answers.json" if_empty(0)
};
static const unsigned char file_245[] = {
#embed "files/words/uz-Cyrl/check-in.json" if_empty(0)
};
static const unsigned char file_246[] = {
#embed "files/words/uz-Cyrl/check-page.json" if_empty(0)
};
static const unsigned char file_247[] = {
#embed "files/words/uz-Cyrl/codes.json" if_empty(0)
};
static const unsigned char file_248[] = {
#embed "files/words/uz-Cyrl/coding.json" if_empty(0)
};
static const unsigned char file_249[] = {
#embed "files/words/uz-Cyrl/come-back.json" if_empty(0)
};
static const unsigned char file_250[] = {
#embed "files/words/uz-Cyrl/count.json" if_empty(0)
};
static const unsigned char file_251[] = {
#embed "files/words/uz-Cyrl/desk.json" if_empty(0)
};
static const unsigned char file_252[] = {
#embed "files/words/uz-Cyrl/doctor.json" if_empty(0)
};
static const unsigned char file_253[] = {
#embed "files/words/uz-Cyrl/errors.json" if_empty(0)
};
static const unsigned char file_254[] = {
#embed "files/words/uz-Cyrl/export.json" if_empty(0)
};
static const unsigned char file_255[] = {
#embed "files/words/uz-Cyrl/hearing.json" if_empty(0)
};
static const unsigned char file_256[] = {
#embed "files/words/uz-Cyrl/inbox.json" if_empty(0)
};
static const unsigned char file_257[] = {
#embed "files/words/uz-Cyrl/intake.json" if_empty(0)
};
static const unsigned char file_258[] = {
#embed "files/words/uz-Cyrl/kinds.json" if_empty(0)
};
static const unsigned char file_259[] = {
#embed "files/words/uz-Cyrl/know.json" if_empty(0)
};
static const unsigned char file_260[] = {
#embed "files/words/uz-Cyrl/letters.json" if_empty(0)
};
static const unsigned char file_261[] = {
#embed "files/words/uz-Cyrl/link.json" if_empty(0)
};
static const unsigned char file_262[] = {
#embed "files/words/uz-Cyrl/links.json" if_empty(0)
};
static const unsigned char file_263[] = {
#embed "files/words/uz-Cyrl/operator.json" if_empty(0)
};
static const unsigned char file_264[] = {
#embed "files/words/uz-Cyrl/organisations.json" if_empty(0)
};
static const unsigned char file_265[] = {
#embed "files/words/uz-Cyrl/page.json" if_empty(0)
};
static const unsigned char file_266[] = {
#embed "files/words/uz-Cyrl/papers.json" if_empty(0)
};
static const unsigned char file_267[] = {
#embed "files/words/uz-Cyrl/patterns.json" if_empty(0)
};
static const unsigned char file_268[] = {
#embed "files/words/uz-Cyrl/post.json" if_empty(0)
};
static const unsigned char file_269[] = {
#embed "files/words/uz-Cyrl/publish.json" if_empty(0)
};
static const unsigned char file_270[] = {
#embed "files/words/uz-Cyrl/redact.json" if_empty(0)
};
static const unsigned char file_271[] = {
#embed "files/words/uz-Cyrl/referral.json" if_empty(0)
};
static const unsigned char file_272[] = {
#embed "files/words/uz-Cyrl/relations.json" if_empty(0)
};
static const unsigned char file_273[] = {
#embed "files/words/uz-Cyrl/search.json" if_empty(0)
};
static const unsigned char file_274[] = {
#embed "files/words/uz-Cyrl/seek.json" if_empty(0)
};
static const unsigned char file_275[] = {
#embed "files/words/uz-Cyrl/signed.json" if_empty(0)
};
static const unsigned char file_276[] = {
#embed "files/words/uz-Cyrl/site.json" if_empty(0)
};
static const unsigned char file_277[] = {
#embed "files/words/uz-Cyrl/submissions.json" if_empty(0)
};
static const unsigned char file_278[] = {
#embed "files/words/uz-Cyrl/tell.json" if_empty(0)
};
static const unsigned char file_279[] = {
#embed "files/words/uz-Cyrl/template.json" if_empty(0)
};
static const unsigned char file_280[] = {
#embed "files/words/uz-Cyrl/transcript.json" if_empty(0)
};
static const unsigned char file_281[] = {
#embed "files/words/uz-Cyrl/urgency.json" if_empty(0)
};
static const unsigned char file_282[] = {
#embed "files/words/uz-Cyrl/vault.json" if_empty(0)
};
static const unsigned char file_283[] = {
#embed "files/words/uz-Cyrl/wording.json" if_empty(0)
};
static const unsigned char file_284[] = {
#embed "files/words/uz/card.json" if_empty(0)
};
static const unsigned char file_285[] = {
#embed "files/words/uz/care.json" if_empty(0)
};
static const unsigned char file_286[] = {
#embed "files/words/uz/casebook.json" if_empty(0)
};
static const unsigned char file_287[] = {
#embed "files/words/uz/check-answers.json" if_empty(0)
};
static const unsigned char file_288[] = {
#embed "files/words/uz/check-in.json" if_empty(0)
};
static const unsigned char file_289[] = {
#embed "files/words/uz/check-page.json" if_empty(0)
};
static const unsigned char file_290[] = {
#embed "files/words/uz/codes.json" if_empty(0)
};
static const unsigned char file_291[] = {
#embed "files/words/uz/coding.json" if_empty(0)
};
static const unsigned char file_292[] = {
#embed "files/words/uz/come-back.json" if_empty(0)
};
static const unsigned char file_293[] = {
#embed "files/words/uz/count.json" if_empty(0)
};
static const unsigned char file_294[] = {
#embed "files/words/uz/desk.json" if_empty(0)
};
static const unsigned char file_295[] = {
#embed "files/words/uz/doctor.json" if_empty(0)
};
static const unsigned char file_296[] = {
#embed "files/words/uz/errors.json" if_empty(0)
};
static const unsigned char file_297[] = {
#embed "files/words/uz/export.json" if_empty(0)
};
static const unsigned char file_298[] = {
#embed "files/words/uz/hearing.json" if_empty(0)
};
static const unsigned char file_299[] = {
#embed "files/words/uz/inbox.json" if_empty(0)
};
static const unsigned char file_300[] = {
#embed "files/words/uz/intake.json" if_empty(0)
};
static const unsigned char file_301[] = {
#embed "files/words/uz/kinds.json" if_empty(0)
};
static const unsigned char file_302[] = {
#embed "files/words/uz/know.json" if_empty(0)
};
static const unsigned char file_303[] = {
#embed "files/words/uz/letters.json" if_empty(0)
};
static const unsigned char file_304[] = {
#embed "files/words/uz/link.json" if_empty(0)
};
static const unsigned char file_305[] = {
#embed "files/words/uz/links.json" if_empty(0)
};
static const unsigned char file_306[] = {
#embed "files/words/uz/operator.json" if_empty(0)
};
static const unsigned char file_307[] = {
#embed "files/words/uz/organisations.json" if_empty(0)
};
static const unsigned char file_308[] = {
#embed "files/words/uz/page.json" if_empty(0)
};
static const unsigned char file_309[] = {
#embed "files/words/uz/papers.json" if_empty(0)
};
static const unsigned char file_310[] = {
#embed "files/words/uz/patterns.json" if_empty(0)
};
static const unsigned char file_311[] = {
#embed "files/words/uz/post.json" if_empty(0)
};
static const unsigned char file_312[] = {
#embed "files/words/uz/publish.json" if_empty(0)
};
static const unsigned char file_313[] = {
#embed "files/words/uz/redact.json" if_empty(0)
};
static const unsigned char file_314[] = {
#embed "files/words/uz/referral.json" if_empty(0)
};
static const unsigned char file_315[] = {
#embed "files/words/uz/relations.json" if_empty(0)
};
static const unsigned char file_316[] = {
#embed "files/words/uz/search.json" if_empty(0)
};
static const unsigned char file_317[] = {
#embed "files/words/uz/seek.json" if_empty(0)
};
static const unsigned char file_318[] = {
#embed "files/words/uz/signed.json" if_empty(0)
};
static const unsigned char file_319[] = {
#embed "files/words/uz/site.json" if_empty(0)
};
static const unsigned char file_320[] = {
#embed "files/words/uz/submissions.json" if_empty(0)
};
static const unsigned char file_321[] = {
#embed "files/words/uz/tell.json" if_empty(0)
};
static const unsigned char file_322[] = {
#embed "files/words/uz/template.json" if_empty(0)
};
static const unsigned char file_323[] = {
#embed "files/words/uz/transcript.json" if_empty(0)
};
static const unsigned char file_324[] = {
#embed "files/words/uz/urgency.json" if_empty(0)
};
static const unsigned char file_325[] = {
#embed "files/words/uz/vault.json" if_empty(0)
};
static const unsigned char file_326[] = {
#embed "files/words/uz/wording.json" if_empty(0)
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
    {"coding/groups.csv", file_16, sizeof file_16},
    {"coding/lexicon/de.csv", file_17, sizeof file_17},
    {"coding/lexicon/en.csv", file_18, sizeof file_18},
    {"coding/lexicon/ky.csv", file_19, sizeof file_19},
    {"coding/lexicon/ru.csv", file_20, sizeof file_20},
    {"coding/lexicon/tg.csv", file_21, sizeof file_21},
    {"coding/lexicon/uz.csv", file_22, sizeof file_22},
    {"coding/places.csv", file_23, sizeof file_23},
    {"coding/rules.csv", file_24, sizeof file_24},
    {"coding/tongues.csv", file_25, sizeof file_25},
    {"export/all/README.txt", file_26, sizeof file_26},
    {"export/all/version.schema.json", file_27, sizeof file_27},
    {"export/htcds.csv", file_28, sizeof file_28},
    {"export/huridocs.csv", file_29, sizeof file_29},
    {"hearing/told-by-person.csv", file_30, sizeof file_30},
    {"hearing/urgency.csv", file_31, sizeof file_31},
    {"intake/columns.csv", file_32, sizeof file_32},
    {"intake/whatsapp.csv", file_33, sizeof file_33},
    {"language/dates.csv", file_34, sizeof file_34},
    {"law/rights.csv", file_35, sizeof file_35},
    {"law/statutes.csv", file_36, sizeof file_36},
    {"letters/templates.csv", file_37, sizeof file_37},
    {"link/fields.csv", file_38, sizeof file_38},
    {"names/endings.csv", file_39, sizeof file_39},
    {"names/graphemes.csv", file_40, sizeof file_40},
    {"names/kin.csv", file_41, sizeof file_41},
    {"names/nearness.csv", file_42, sizeof file_42},
    {"names/same.csv", file_43, sizeof file_43},
    {"names/short.csv", file_44, sizeof file_44},
    {"names/tails.csv", file_45, sizeof file_45},
    {"operator/contacts.csv", file_46, sizeof file_46},
    {"operator/duty.csv", file_47, sizeof file_47},
    {"passphrases/common.txt", file_48, sizeof file_48},
    {"places/gazetteer.csv", file_49, sizeof file_49},
    {"places/shapes.csv", file_50, sizeof file_50},
    {"proof/verify.py", file_51, sizeof file_51},
    {"referral/open.css", file_52, sizeof file_52},
    {"referral/open.js", file_53, sizeof file_53},
    {"submissions/bodies.csv", file_54, sizeof file_54},
    {"submissions/es.json", file_55, sizeof file_55},
    {"submissions/fr.json", file_56, sizeof file_56},
    {"submissions/items.csv", file_57, sizeof file_57},
    {"vocabulary/ilo_indicators.csv", file_58, sizeof file_58},
    {"vocabulary/palermo_elements.csv", file_59, sizeof file_59},
    {"vocabulary/vocabulary.csv", file_60, sizeof file_60},
    {"web/check.js", file_61, sizeof file_61},
    {"web/desk.css", file_62, sizeof file_62},
    {"web/hearing.js", file_63, sizeof file_63},
    {"web/inbox.js", file_64, sizeof file_64},
    {"web/report.css", file_65, sizeof file_65},
    {"web/site.css", file_66, sizeof file_66},
    {"web/style.css", file_67, sizeof file_67},
    {"wording/marks.csv", file_68, sizeof file_68},
    {"words/en/card.json", file_69, sizeof file_69},
    {"words/en/care.json", file_70, sizeof file_70},
    {"words/en/casebook.json", file_71, sizeof file_71},
    {"words/en/check-answers.json", file_72, sizeof file_72},
    {"words/en/check-in.json", file_73, sizeof file_73},
    {"words/en/check-page.json", file_74, sizeof file_74},
    {"words/en/codes.json", file_75, sizeof file_75},
    {"words/en/coding.json", file_76, sizeof file_76},
    {"words/en/come-back.json", file_77, sizeof file_77},
    {"words/en/count.json", file_78, sizeof file_78},
    {"words/en/desk.json", file_79, sizeof file_79},
    {"words/en/doctor.json", file_80, sizeof file_80},
    {"words/en/errors.json", file_81, sizeof file_81},
    {"words/en/export.json", file_82, sizeof file_82},
    {"words/en/hearing.json", file_83, sizeof file_83},
    {"words/en/inbox.json", file_84, sizeof file_84},
    {"words/en/intake.json", file_85, sizeof file_85},
    {"words/en/kinds.json", file_86, sizeof file_86},
    {"words/en/know.json", file_87, sizeof file_87},
    {"words/en/letters.json", file_88, sizeof file_88},
    {"words/en/link.json", file_89, sizeof file_89},
    {"words/en/links.json", file_90, sizeof file_90},
    {"words/en/operator.json", file_91, sizeof file_91},
    {"words/en/organisations.json", file_92, sizeof file_92},
    {"words/en/page.json", file_93, sizeof file_93},
    {"words/en/papers.json", file_94, sizeof file_94},
    {"words/en/patterns.json", file_95, sizeof file_95},
    {"words/en/post.json", file_96, sizeof file_96},
    {"words/en/publish.json", file_97, sizeof file_97},
    {"words/en/redact.json", file_98, sizeof file_98},
    {"words/en/referral.json", file_99, sizeof file_99},
    {"words/en/relations.json", file_100, sizeof file_100},
    {"words/en/search.json", file_101, sizeof file_101},
    {"words/en/seek.json", file_102, sizeof file_102},
    {"words/en/signed.json", file_103, sizeof file_103},
    {"words/en/site.json", file_104, sizeof file_104},
    {"words/en/submissions.json", file_105, sizeof file_105},
    {"words/en/tell.json", file_106, sizeof file_106},
    {"words/en/template.json", file_107, sizeof file_107},
    {"words/en/transcript.json", file_108, sizeof file_108},
    {"words/en/urgency.json", file_109, sizeof file_109},
    {"words/en/vault.json", file_110, sizeof file_110},
    {"words/en/wording.json", file_111, sizeof file_111},
    {"words/ky/card.json", file_112, sizeof file_112},
    {"words/ky/care.json", file_113, sizeof file_113},
    {"words/ky/casebook.json", file_114, sizeof file_114},
    {"words/ky/check-answers.json", file_115, sizeof file_115},
    {"words/ky/check-in.json", file_116, sizeof file_116},
    {"words/ky/check-page.json", file_117, sizeof file_117},
    {"words/ky/codes.json", file_118, sizeof file_118},
    {"words/ky/coding.json", file_119, sizeof file_119},
    {"words/ky/come-back.json", file_120, sizeof file_120},
    {"words/ky/count.json", file_121, sizeof file_121},
    {"words/ky/desk.json", file_122, sizeof file_122},
    {"words/ky/doctor.json", file_123, sizeof file_123},
    {"words/ky/errors.json", file_124, sizeof file_124},
    {"words/ky/export.json", file_125, sizeof file_125},
    {"words/ky/hearing.json", file_126, sizeof file_126},
    {"words/ky/inbox.json", file_127, sizeof file_127},
    {"words/ky/intake.json", file_128, sizeof file_128},
    {"words/ky/kinds.json", file_129, sizeof file_129},
    {"words/ky/know.json", file_130, sizeof file_130},
    {"words/ky/letters.json", file_131, sizeof file_131},
    {"words/ky/link.json", file_132, sizeof file_132},
    {"words/ky/links.json", file_133, sizeof file_133},
    {"words/ky/operator.json", file_134, sizeof file_134},
    {"words/ky/organisations.json", file_135, sizeof file_135},
    {"words/ky/page.json", file_136, sizeof file_136},
    {"words/ky/papers.json", file_137, sizeof file_137},
    {"words/ky/patterns.json", file_138, sizeof file_138},
    {"words/ky/post.json", file_139, sizeof file_139},
    {"words/ky/publish.json", file_140, sizeof file_140},
    {"words/ky/redact.json", file_141, sizeof file_141},
    {"words/ky/referral.json", file_142, sizeof file_142},
    {"words/ky/relations.json", file_143, sizeof file_143},
    {"words/ky/search.json", file_144, sizeof file_144},
    {"words/ky/seek.json", file_145, sizeof file_145},
    {"words/ky/signed.json", file_146, sizeof file_146},
    {"words/ky/site.json", file_147, sizeof file_147},
    {"words/ky/submissions.json", file_148, sizeof file_148},
    {"words/ky/tell.json", file_149, sizeof file_149},
    {"words/ky/template.json", file_150, sizeof file_150},
    {"words/ky/transcript.json", file_151, sizeof file_151},
    {"words/ky/urgency.json", file_152, sizeof file_152},
    {"words/ky/vault.json", file_153, sizeof file_153},
    {"words/ky/wording.json", file_154, sizeof file_154},
    {"words/ru/card.json", file_155, sizeof file_155},
    {"words/ru/care.json", file_156, sizeof file_156},
    {"words/ru/casebook.json", file_157, sizeof file_157},
    {"words/ru/check-answers.json", file_158, sizeof file_158},
    {"words/ru/check-in.json", file_159, sizeof file_159},
    {"words/ru/check-page.json", file_160, sizeof file_160},
    {"words/ru/codes.json", file_161, sizeof file_161},
    {"words/ru/coding.json", file_162, sizeof file_162},
    {"words/ru/come-back.json", file_163, sizeof file_163},
    {"words/ru/count.json", file_164, sizeof file_164},
    {"words/ru/desk.json", file_165, sizeof file_165},
    {"words/ru/doctor.json", file_166, sizeof file_166},
    {"words/ru/errors.json", file_167, sizeof file_167},
    {"words/ru/export.json", file_168, sizeof file_168},
    {"words/ru/hearing.json", file_169, sizeof file_169},
    {"words/ru/inbox.json", file_170, sizeof file_170},
    {"words/ru/intake.json", file_171, sizeof file_171},
    {"words/ru/kinds.json", file_172, sizeof file_172},
    {"words/ru/know.json", file_173, sizeof file_173},
    {"words/ru/letters.json", file_174, sizeof file_174},
    {"words/ru/link.json", file_175, sizeof file_175},
    {"words/ru/links.json", file_176, sizeof file_176},
    {"words/ru/operator.json", file_177, sizeof file_177},
    {"words/ru/organisations.json", file_178, sizeof file_178},
    {"words/ru/page.json", file_179, sizeof file_179},
    {"words/ru/papers.json", file_180, sizeof file_180},
    {"words/ru/patterns.json", file_181, sizeof file_181},
    {"words/ru/post.json", file_182, sizeof file_182},
    {"words/ru/publish.json", file_183, sizeof file_183},
    {"words/ru/redact.json", file_184, sizeof file_184},
    {"words/ru/referral.json", file_185, sizeof file_185},
    {"words/ru/relations.json", file_186, sizeof file_186},
    {"words/ru/search.json", file_187, sizeof file_187},
    {"words/ru/seek.json", file_188, sizeof file_188},
    {"words/ru/signed.json", file_189, sizeof file_189},
    {"words/ru/site.json", file_190, sizeof file_190},
    {"words/ru/submissions.json", file_191, sizeof file_191},
    {"words/ru/tell.json", file_192, sizeof file_192},
    {"words/ru/template.json", file_193, sizeof file_193},
    {"words/ru/transcript.json", file_194, sizeof file_194},
    {"words/ru/urgency.json", file_195, sizeof file_195},
    {"words/ru/vault.json", file_196, sizeof file_196},
    {"words/ru/wording.json", file_197, sizeof file_197},
    {"words/tg/card.json", file_198, sizeof file_198},
    {"words/tg/care.json", file_199, sizeof file_199},
    {"words/tg/casebook.json", file_200, sizeof file_200},
    {"words/tg/check-answers.json", file_201, sizeof file_201},
    {"words/tg/check-in.json", file_202, sizeof file_202},
    {"words/tg/check-page.json", file_203, sizeof file_203},
    {"words/tg/codes.json", file_204, sizeof file_204},
    {"words/tg/coding.json", file_205, sizeof file_205},
    {"words/tg/come-back.json", file_206, sizeof file_206},
    {"words/tg/count.json", file_207, sizeof file_207},
    {"words/tg/desk.json", file_208, sizeof file_208},
    {"words/tg/doctor.json", file_209, sizeof file_209},
    {"words/tg/errors.json", file_210, sizeof file_210},
    {"words/tg/export.json", file_211, sizeof file_211},
    {"words/tg/hearing.json", file_212, sizeof file_212},
    {"words/tg/inbox.json", file_213, sizeof file_213},
    {"words/tg/intake.json", file_214, sizeof file_214},
    {"words/tg/kinds.json", file_215, sizeof file_215},
    {"words/tg/know.json", file_216, sizeof file_216},
    {"words/tg/letters.json", file_217, sizeof file_217},
    {"words/tg/link.json", file_218, sizeof file_218},
    {"words/tg/links.json", file_219, sizeof file_219},
    {"words/tg/operator.json", file_220, sizeof file_220},
    {"words/tg/organisations.json", file_221, sizeof file_221},
    {"words/tg/page.json", file_222, sizeof file_222},
    {"words/tg/papers.json", file_223, sizeof file_223},
    {"words/tg/patterns.json", file_224, sizeof file_224},
    {"words/tg/post.json", file_225, sizeof file_225},
    {"words/tg/publish.json", file_226, sizeof file_226},
    {"words/tg/redact.json", file_227, sizeof file_227},
    {"words/tg/referral.json", file_228, sizeof file_228},
    {"words/tg/relations.json", file_229, sizeof file_229},
    {"words/tg/search.json", file_230, sizeof file_230},
    {"words/tg/seek.json", file_231, sizeof file_231},
    {"words/tg/signed.json", file_232, sizeof file_232},
    {"words/tg/site.json", file_233, sizeof file_233},
    {"words/tg/submissions.json", file_234, sizeof file_234},
    {"words/tg/tell.json", file_235, sizeof file_235},
    {"words/tg/template.json", file_236, sizeof file_236},
    {"words/tg/transcript.json", file_237, sizeof file_237},
    {"words/tg/urgency.json", file_238, sizeof file_238},
    {"words/tg/vault.json", file_239, sizeof file_239},
    {"words/tg/wording.json", file_240, sizeof file_240},
    {"words/uz-Cyrl/card.json", file_241, sizeof file_241},
    {"words/uz-Cyrl/care.json", file_242, sizeof file_242},
    {"words/uz-Cyrl/casebook.json", file_243, sizeof file_243},
    {"words/uz-Cyrl/check-answers.json", file_244, sizeof file_244},
    {"words/uz-Cyrl/check-in.json", file_245, sizeof file_245},
    {"words/uz-Cyrl/check-page.json", file_246, sizeof file_246},
    {"words/uz-Cyrl/codes.json", file_247, sizeof file_247},
    {"words/uz-Cyrl/coding.json", file_248, sizeof file_248},
    {"words/uz-Cyrl/come-back.json", file_249, sizeof file_249},
    {"words/uz-Cyrl/count.json", file_250, sizeof file_250},
    {"words/uz-Cyrl/desk.json", file_251, sizeof file_251},
    {"words/uz-Cyrl/doctor.json", file_252, sizeof file_252},
    {"words/uz-Cyrl/errors.json", file_253, sizeof file_253},
    {"words/uz-Cyrl/export.json", file_254, sizeof file_254},
    {"words/uz-Cyrl/hearing.json", file_255, sizeof file_255},
    {"words/uz-Cyrl/inbox.json", file_256, sizeof file_256},
    {"words/uz-Cyrl/intake.json", file_257, sizeof file_257},
    {"words/uz-Cyrl/kinds.json", file_258, sizeof file_258},
    {"words/uz-Cyrl/know.json", file_259, sizeof file_259},
    {"words/uz-Cyrl/letters.json", file_260, sizeof file_260},
    {"words/uz-Cyrl/link.json", file_261, sizeof file_261},
    {"words/uz-Cyrl/links.json", file_262, sizeof file_262},
    {"words/uz-Cyrl/operator.json", file_263, sizeof file_263},
    {"words/uz-Cyrl/organisations.json", file_264, sizeof file_264},
    {"words/uz-Cyrl/page.json", file_265, sizeof file_265},
    {"words/uz-Cyrl/papers.json", file_266, sizeof file_266},
    {"words/uz-Cyrl/patterns.json", file_267, sizeof file_267},
    {"words/uz-Cyrl/post.json", file_268, sizeof file_268},
    {"words/uz-Cyrl/publish.json", file_269, sizeof file_269},
    {"words/uz-Cyrl/redact.json", file_270, sizeof file_270},
    {"words/uz-Cyrl/referral.json", file_271, sizeof file_271},
    {"words/uz-Cyrl/relations.json", file_272, sizeof file_272},
    {"words/uz-Cyrl/search.json", file_273, sizeof file_273},
    {"words/uz-Cyrl/seek.json", file_274, sizeof file_274},
    {"words/uz-Cyrl/signed.json", file_275, sizeof file_275},
    {"words/uz-Cyrl/site.json", file_276, sizeof file_276},
    {"words/uz-Cyrl/submissions.json", file_277, sizeof file_277},
    {"words/uz-Cyrl/tell.json", file_278, sizeof file_278},
    {"words/uz-Cyrl/template.json", file_279, sizeof file_279},
    {"words/uz-Cyrl/transcript.json", file_280, sizeof file_280},
    {"words/uz-Cyrl/urgency.json", file_281, sizeof file_281},
    {"words/uz-Cyrl/vault.json", file_282, sizeof file_282},
    {"words/uz-Cyrl/wording.json", file_283, sizeof file_283},
    {"words/uz/card.json", file_284, sizeof file_284},
    {"words/uz/care.json", file_285, sizeof file_285},
    {"words/uz/casebook.json", file_286, sizeof file_286},
    {"words/uz/check-answers.json", file_287, sizeof file_287},
    {"words/uz/check-in.json", file_288, sizeof file_288},
    {"words/uz/check-page.json", file_289, sizeof file_289},
    {"words/uz/codes.json", file_290, sizeof file_290},
    {"words/uz/coding.json", file_291, sizeof file_291},
    {"words/uz/come-back.json", file_292, sizeof file_292},
    {"words/uz/count.json", file_293, sizeof file_293},
    {"words/uz/desk.json", file_294, sizeof file_294},
    {"words/uz/doctor.json", file_295, sizeof file_295},
    {"words/uz/errors.json", file_296, sizeof file_296},
    {"words/uz/export.json", file_297, sizeof file_297},
    {"words/uz/hearing.json", file_298, sizeof file_298},
    {"words/uz/inbox.json", file_299, sizeof file_299},
    {"words/uz/intake.json", file_300, sizeof file_300},
    {"words/uz/kinds.json", file_301, sizeof file_301},
    {"words/uz/know.json", file_302, sizeof file_302},
    {"words/uz/letters.json", file_303, sizeof file_303},
    {"words/uz/link.json", file_304, sizeof file_304},
    {"words/uz/links.json", file_305, sizeof file_305},
    {"words/uz/operator.json", file_306, sizeof file_306},
    {"words/uz/organisations.json", file_307, sizeof file_307},
    {"words/uz/page.json", file_308, sizeof file_308},
    {"words/uz/papers.json", file_309, sizeof file_309},
    {"words/uz/patterns.json", file_310, sizeof file_310},
    {"words/uz/post.json", file_311, sizeof file_311},
    {"words/uz/publish.json", file_312, sizeof file_312},
    {"words/uz/redact.json", file_313, sizeof file_313},
    {"words/uz/referral.json", file_314, sizeof file_314},
    {"words/uz/relations.json", file_315, sizeof file_315},
    {"words/uz/search.json", file_316, sizeof file_316},
    {"words/uz/seek.json", file_317, sizeof file_317},
    {"words/uz/signed.json", file_318, sizeof file_318},
    {"words/uz/site.json", file_319, sizeof file_319},
    {"words/uz/submissions.json", file_320, sizeof file_320},
    {"words/uz/tell.json", file_321, sizeof file_321},
    {"words/uz/template.json", file_322, sizeof file_322},
    {"words/uz/transcript.json", file_323, sizeof file_323},
    {"words/uz/urgency.json", file_324, sizeof file_324},
    {"words/uz/vault.json", file_325, sizeof file_325},
    {"words/uz/wording.json", file_326, sizeof file_326},
};

size_t guvoh_files_count(void) { return sizeof files / sizeof files[0]; }

guvoh_file guvoh_file_at(size_t index) { return files[index]; }
