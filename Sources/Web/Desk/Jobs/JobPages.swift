import Markup

/// The jobs of a session.
struct JobsPage: DeskPage {
  /// The jobs, the newest first.
  let jobs: [ShownJob]

  var refresh: Int? { jobs.contains { $0.stage == .running } ? 3 : nil }

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.jobs") }

  func body(_ scene: DeskScene) -> HTML {
    guard !jobs.isEmpty else { return EmptyState(key: "desk.jobs.empty").html(scene) }
    return DeskTable(
      caption: scene.text("desk.place.jobs"),
      columns: [
        scene.text("desk.job"), scene.text("desk.job.began"), scene.text("desk.job.stands"),
      ],
      rows: jobs.map { job in
        [
          scene.link("/jobs/\(job.id)", scene.text(job.name)), scene.moment(job.started),
          job.badge(scene).html,
        ]
      }
    ).html
  }
}

/// One job.
struct JobPage: DeskPage {
  /// The job.
  let job: ShownJob

  var refresh: Int? { job.stage == .running ? 2 : nil }

  func title(_ scene: DeskScene) -> String { scene.text(job.name) }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        job.badge(scene).html
        " "
        scene.moment(job.started)
      }
      if job.stage == .running { progress(scene) }
      if let says = job.says { Tag.p(.class("lead")) { scene.text(says, job.values) } }
      if let place = job.place {
        Tag.p { scene.link(place, scene.text("desk.job.open"), class: "go") }
      }
      if job.stage == .running {
        Tag.p(.class("hint")) { scene.text("desk.job.hint") }
        scene.button("/jobs/\(job.id)/cancel", "desk.job.stop")
      }
    }
  }

  private func progress(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.progress(
        .ariaLabel(scene.text(job.name)),
        job.total > 0 ? Attribute("max", String(job.total)) : nil,
        job.total > 0 ? .value(String(job.done)) : nil)
      if job.total > 0 {
        Tag.p(.class("hint")) {
          scene.text("desk.job.done", ["done": String(job.done), "total": String(job.total)])
        }
      }
    }
  }
}
