import Language
import Testing

@Suite struct `Uzbek in Cyrillic letters` {
  @Test(arguments: [
    ("Qamoqxonada yollash", "Қамоқхонада ёллаш"),
    ("Oʻqishga vaqt bermaslik", "Ўқишга вақт бермаслик"),
    ("Elchixona", "Элчихона"), ("maʼmuriyati", "маъмурияти"), ("Chet elliklar", "Чет элликлар"),
    ("Yertoʻla", "Ертўла"), ("Tovlamachilik", "Товламачилик"), ("oilaga", "оилага"),
    ("OMON yoki 2024", "ОМОН ёки 2024"), ("G‘alaba", "Ғалаба"), ("Qo'shin", "Қўшин"),
    ("poeziya", "поэзия"), ("«Vagner» – армия", "«Вагнер» – армия"),
  ])
  func `is spelled as its readers spell it`(latin: String, cyrillic: String) {
    #expect(UzbekScript.cyrillic(latin) == cyrillic)
  }
}
