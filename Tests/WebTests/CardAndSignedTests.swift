import HummingbirdTesting
import Language
import Markup
import Printing
import Testing

@testable import Web

@Suite struct `The card` {
  private static func card(
    _ tongue: Tongue, drafts: Voice.Drafts = .marked, address: String? = nil
  ) throws -> String {
    let site = try ScriptedCheck.site(drafts: drafts, address: address)
    return CardPage(
      voice: site.voice(tongue), phrases: site.phrases, address: address,
      square: try address.map { try QRCode($0) }
    ).html.markup
  }

  @Test(arguments: Tongue.allCases)
  func `has five Russian phrases and their meaning`(_ tongue: Tongue) throws {
    let html = try Self.card(tongue)
    #expect(html.matches(of: /<b lang="ru">[А-ЯЁ() ]+<\/b>/).count == 5)
    #expect(html.contains("КОНТРАКТ О ПРОХОЖДЕНИИ ВОЕННОЙ СЛУЖБЫ"))
    #expect(html.matches(of: /class="gloss"/).count == 5)
  }

  @Test func `carries a square only for an address that was configured`() throws {
    let without = try Self.card(.english)
    #expect(!without.contains("class=\"qr\""))
    #expect(without.contains("web.no-address"))
    #expect(try !Self.card(.english, drafts: .hidden).contains("web.no-address"))
    let with = try Self.card(.english, address: "https://check.example.org/")
    #expect(with.contains("class=\"qr\""))
    #expect(with.contains("https://check.example.org/"))
  }
}

@Suite struct `The page for those who have signed` {
  private static func page(
    _ tongue: Tongue, drafts: Voice.Drafts, overlay: [String: String] = [:]
  ) throws -> String {
    let site = try ScriptedCheck.site(drafts: drafts, overlay: overlay)
    return SignedPage(
      voice: site.voice(tongue), steps: site.steps, contacts: site.contacts, today: "2026-11-21"
    ).html.markup
  }

  @Test func `names the lawyer first and the embassy last`() throws {
    let steps = try ScriptedCheck.site().steps.map(\.id)
    #expect(steps.first == "lawyer")
    #expect(steps.last == "embassy")
  }

  @Test func `has words for every step in every language`() throws {
    let site = try ScriptedCheck.site()
    for step in site.steps {
      for tongue in Tongue.allCases {
        #expect(!site.words.missing(in: tongue).contains("signed.\(step.id)"), "\(step.id)")
      }
    }
  }

  @Test func `marks every step until a lawyer has signed it`() throws {
    let steps = try ScriptedCheck.site().steps.count
    let html = try Self.page(.english, drafts: .marked)
    #expect(html.matches(of: /not yet confirmed by a lawyer/).count == steps)
    let signed = try Self.page(
      .english, drafts: .hidden,
      overlay: [
        "check/after-signature.csv": """
        id,law,source,as_of,lawyer,signed_on
        lawyer,no,practice,2026-11-01,A. Lawyer,2026-11-01
        court,yes,code,2026-11-01,A. Lawyer,2026-11-01
        leaving,yes,code,2026-11-01,A. Lawyer,2026-01-01
        copy,no,practice,2026-11-01,A. Lawyer,2026-01-01
        """
      ])
    #expect(signed.matches(of: /Confirmed by A. Lawyer/).count == 2)
    #expect(signed.matches(of: /not yet confirmed by a lawyer/).count == 1)
    #expect(!signed.contains("Do not leave a unit"))
  }

  @Test func `tells the public no law that no lawyer has signed`() throws {
    let html = try Self.page(.russian, drafts: .hidden)
    #expect(!html.contains("три месяца"))
    #expect(html.contains("Сначала юрист"))
  }

  @Test func `offers a letter in Russian to fill in with a lawyer`() throws {
    let site = try ScriptedCheck.site()
    let text = try #require(site.files.text("check/withdrawal-letter.ru.txt"))
    let html = LetterPage(voice: site.voice(.uzbek), text: text).html.markup
    #expect(html.contains("<article class=\"letter\" lang=\"ru\">"))
    #expect(html.contains("отозванной"))
  }
}

@Suite struct `The contacts` {
  @Test func `are those of the operator, in his words`() throws {
    let site = try ScriptedCheck.site(overlay: [
      "operator/contacts.csv": """
      category,name,contact,note
      lawyer,Example Aid,aid@example.org,uz tg ru
      astrologer,Nobody,nowhere,
      hotline,No Way,,
      """
    ])
    #expect(site.contacts.all.map(\.name) == ["Example Aid"])
    let html = site.contacts.html(site.voice(.english)).markup
    #expect(html.contains("aid@example.org"))
    #expect(!html.contains("hotline for soldiers"))
  }

  @Test func `name only categories while the operator has entered none`() throws {
    let site = try ScriptedCheck.site()
    #expect(site.contacts.isEmpty)
    let html = site.contacts.html(site.voice(.english)).markup
    #expect(html.matches(of: /<li>/).count == Contacts.categories.count)
  }
}
