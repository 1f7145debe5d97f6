/// Why no number is given, or a warning that stands beside one; the words are made at the edge.
package struct Objection: Equatable, Sendable {
  /// What is wrong; the raw value is the stable code.
  package enum Code: String, CaseIterable, Sendable {
    /// Fewer than three lists with a member: independence cannot be tested.
    case tooFewLists = "too_few_lists"
    /// The lists fall into parts that share nobody.
    case disconnected = "lists_disconnected"
    /// Too few persons on two lists or more.
    case tooFewOverlaps = "too_few_overlaps"
    /// A list lies wholly within another, or two lists are the same.
    case contained = "list_contained"
    /// Under no model does an estimate exist.
    case noModel = "no_admissible_model"
    /// The user says that a list is of other people, another place or another time.
    case differentPopulation = "different_population"
    /// The answer comes from the prior, not from the lists.
    case priorMade = "prior_makes_answer"
    /// The chains of a sampler never agreed.
    case chainsDisagree = "chains_disagree"
    /// The methods differ by more than the factor stated.
    case modelsDisagree = "models_disagree"
    /// The range is too wide to say anything.
    case tooUncertain = "too_uncertain"
    /// More unseen than ten times the seen: beyond what the methods were ever tried on.
    case mostUnseen = "mostly_unseen"
    /// Leaving out one list, or merging two, moves the number out of its range.
    case unstable = "unstable"
    /// Linkage moves the number by more than a tenth.
    case linkageMatters = "linkage_matters"
    /// A list shares nobody with the others, which so small a list may do by chance.
    case isolated = "list_isolated"
    /// A referral path joins two lists.
    case referral = "referral_path"
    /// The posterior has mass at the end of its grid, or was cut by a cap.
    case cut = "posterior_cut"
  }

  /// The code.
  package let code: Code
  /// The facts that the words need: numbers and list names.
  package let facts: [String: String]

  /// An objection with its facts.
  package init(_ code: Code, _ facts: [String: String] = [:]) {
    (self.code, self.facts) = (code, facts)
  }
}
