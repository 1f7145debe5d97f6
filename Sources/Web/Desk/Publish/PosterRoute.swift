import Casework
import Desk
import Hummingbird
import Language
import NIOCore

extension PublishRoutes {
  static let poster = DeskRoute.file(
    "/publish/{id}/poster.pdf", "printFigure",
    "A figure as a sheet for a wall, with how sure it is.", need: .right(.publish),
    types: ["application/pdf"], method: .post,
    fields: [
      WarningRoutes.tongue,
      DeskField(
        "address", .line(most: 300), "publish.desk.warning.address", isRequired: false),
    ]
  ) { request in
    let id = try request.document()
    let release: PublicRelease = try request.session.openedToLeave(id, by: .publish)
    let bytes = try await PosterWriting(
      release, id: id, address: request.form["address"], files: request.house.files
    ).pdf(in: Tongue(rawValue: request.form["tongue"]) ?? .russian)
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), type: "application/pdf",
      name: "poster-\(release.day).pdf")
  }
}
