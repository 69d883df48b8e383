extension SafePath {
  /// Finds paths that some file system would take for one, files and the folders above them.
  package static func checkCollisions(_ paths: [GuidePath]) throws(BundleError) {
    /// A name within a folder, in the form in which it is compared.
    struct Place: Hashable {
      let folder: Int
      let name: String
      /// The hash of the name, which takes its normal form: found once, as a dictionary asks for it again and again.
      let nameHash: Int

      init(folder: Int, name: String) {
        self.folder = folder
        self.name = SafePath.collisionKey(name)
        nameHash = self.name.hashValue
      }

      func hash(into hasher: inout Hasher) {
        hasher.combine(folder)
        hasher.combine(nameHash)
      }

      static func == (one: Place, other: Place) -> Bool {
        one.folder == other.folder && one.nameHash == other.nameHash && one.name == other.name
      }
    }
    // A tree of names, so that long paths cost no more than their length.
    var seen: [Place: (number: Int, name: String, isFile: Bool)] = [:]
    var folders = 0
    for path in paths {
      let names = SafePath.names(of: path.text)
      var folder = 0
      for (index, name) in names.enumerated() {
        let place = Place(folder: folder, name: name)
        let isFile = index == names.count - 1
        if let other = seen[place] {
          guard !isFile, !other.isFile, other.name.utf8.elementsEqual(name.utf8) else {
            let others = names[..<index] + [other.name]
            throw .collidingPaths(others.joined(separator: "/"), path.text)
          }
          folder = other.number
        } else {
          if !isFile { folders += 1 }
          guard folders <= Limits.folders else { throw .damaged(.catalog) }
          seen[place] = (seen.count + 1, name, isFile)
          folder = seen.count
        }
      }
    }
  }
}
