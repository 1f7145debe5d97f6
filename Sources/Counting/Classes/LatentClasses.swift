/// What the latent-class sampler is told: the model of Manrique-Vallier 2016 and its priors.
package struct LatentClasses: Sendable {
  /// How the parameters move.
  package enum Sampler: String, Sendable {
    /// The Gibbs sampler of the paper alone; the oracle of the tests.
    case plain
    /// The same, and between two sweeps moves on the likelihood with the unseen summed out.
    case collapsed
  }

  /// The most classes; fewer may be in use.
  package var classes = 10
  /// Shape and rate of the gamma prior on the concentration.
  package var concentration = (shape: 0.25, rate: 0.25)
  /// How many chains run, each from a start of its own.
  package var chains = 4
  /// Sweeps thrown away at the beginning of each chain.
  package var burnIn = 2_000
  /// Sweeps kept of each chain before the first look; doubled while the chains disagree.
  package var sweeps = 6_000
  /// The most sweeps kept of each chain.
  package var mostSweeps = 48_000
  /// The sampler.
  package var sampler = Sampler.collapsed
  /// Where N is cut off, nil for nowhere; the mass cut is reported.
  package var cap: Double?
  /// Whether the chains begin as the peer's does, all alike, or spread out.
  package var dispersesStarts = true

  /// The paper's priors, four chains.
  package init() {}
}
