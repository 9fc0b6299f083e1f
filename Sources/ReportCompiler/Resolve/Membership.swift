import ReportModel

/// Which entities count as which: groups with their members, and everything below an entity.
struct Membership {
  private struct Step {
    let entity: Ref<Entity>
    let valid: EDTFDate?
  }

  private let records: Records
  /// Of each entity: the groups that list it, or that it says it is a `member-of`.
  private let groups: [[Step]]
  /// Of each group: those members. Only a group speaks for its members: what an organisation says is not said by each
  /// of its member states.
  private let groupMembers: [[Step]]
  /// Of each entity: what is `part-of`, `office-of` or `member-of` it, its members included.
  private let below: [[Step]]

  init(_ records: Records) {
    var groups = [[Step]](repeating: [], count: records.entities.count)
    var groupMembers = groups
    var below = groups
    for (index, entity) in records.entities.enumerated() {
      let ref = Ref<Entity>(index)
      for member in entity.members {
        groups[Int(member.entity.index)].append(Step(entity: ref, valid: member.valid))
        groupMembers[index].append(Step(entity: member.entity, valid: member.valid))
        below[index].append(Step(entity: member.entity, valid: member.valid))
      }
      for link in entity.links where ["part-of", "office-of", "member-of"].contains(link.type) {
        below[Int(link.to.index)].append(Step(entity: ref, valid: link.valid))
        if link.type == "member-of", records[link.to].type == .group {
          groups[index].append(Step(entity: link.to, valid: link.valid))
          groupMembers[Int(link.to.index)].append(Step(entity: ref, valid: link.valid))
        }
      }
    }
    self.records = records
    self.groups = groups
    self.groupMembers = groupMembers
    self.below = below
  }

  /// The speakers whose statement counts as one by `entity`: itself; its members, when it is a group; and the groups
  /// that it belongs to, since a group's statement is one by every member.
  func speakers(for entity: Ref<Entity>) -> EntitySet {
    var set = EntitySet()
    _ = set.insert(entity, times: [])
    walk(from: entity, times: [], into: &set) { groupMembers[Int($0.index)] }
    walk(from: entity, times: [], into: &set) { groups[Int($0.index)] }
    return set
  }

  /// `entity` and anything below it, however deep.
  func within(_ entity: Ref<Entity>) -> EntitySet {
    var set = EntitySet()
    _ = set.insert(entity, times: [])
    walk(from: entity, times: [], into: &set) { below[Int($0.index)] }
    return set
  }

  /// Those for whom `entity` speaks because they are its members, however deep; empty unless it is a group.
  func groupMembers(of entity: Ref<Entity>) -> EntitySet {
    var set = EntitySet()
    walk(from: entity, times: [], into: &set) { groupMembers[Int($0.index)] }
    return set
  }

  /// Whether it is a member of anything.
  func isMember(_ entity: Ref<Entity>) -> Bool {
    !groups[Int(entity.index)].isEmpty || records[entity].links.contains { $0.type == "member-of" }
  }

  /// The members of `entity`, of an organisation too, however deep, without itself.
  func members(of entity: Ref<Entity>) -> EntitySet {
    var set = EntitySet()
    walk(from: entity, times: [], into: &set) { ref in
      below[Int(ref.index)].filter { step in
        records[ref].members.contains { $0.entity == step.entity }
          || records[step.entity].links.contains { $0.type == "member-of" && $0.to == ref }
      }
    }
    return set
  }

  private func walk(
    from start: Ref<Entity>,
    times: [EDTFDate],
    into set: inout EntitySet,
    steps: (Ref<Entity>) -> [Step]
  ) {
    var open = [(start, times)]
    while let (entity, times) = open.popLast() {
      for step in steps(entity) {
        let path = step.valid.map { times + [$0] } ?? times
        // A ring of dated memberships would lengthen its path for ever; no honest chain is this long.
        if path.count <= 8, set.insert(step.entity, times: path) { open.append((step.entity, path)) }
      }
    }
  }
}
