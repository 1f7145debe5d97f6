import Desk
import Language

extension CountWords {
  /// Sentences in the tongue of the person at the terminal.
  init() {
    self.init(tongue: Terminal.tongue, words: try? Words(files: DataFiles()))
  }
}
