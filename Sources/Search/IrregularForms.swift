/// Forms of English words that no rule makes of each other.
enum IrregularForms {
  /// Words, each with its other forms.
  private static let families = """
    analysis analyses,appendix appendices,begin began begun,bend bent,bleed bled,blow blew blown,break broke broken,bring brought,
    build built,burn burnt,buy bought,catch caught,child children,choose chose chosen,come came,crisis crises,
    criterion criteria,curriculum curricula,deal dealt,diagnosis diagnoses,dig dug,draw drew drawn,drink drank drunk,
    drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,fly flew flown,foot feet,
    forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,
    give gave given,go went gone,grow grew grown,half halves,hang hung,hear heard,hide hid hidden,hold held,
    index indices,keep kept,knife knives,know knew known,lead led,learn learnt,leave left,lend lent,light lit,lose lost,
    make made,man men,matrix matrices,mean meant,medium media,meet met,mouse mice,overcome overcame,pay paid,
    person people,phenomenon phenomena,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,
    seek sought,sell sold,send sent,shake shook shaken,shelf shelves,shine shone,shoot shot,show shown,shrink shrank shrunk,
    sing sang sung,sink sank sunk,sit sat,sleep slept,speak spoke spoken,spend spent,stand stood,steal stole stolen,
    stick stuck,strike struck,swear swore sworn,swim swam swum,take took taken,teach taught,tear tore torn,tell told,
    thesis theses,thief thieves,think thought,throw threw thrown,tooth teeth,understand understood,wake woke woken,
    wear wore worn,wife wives,win won,withdraw withdrew withdrawn,wolf wolves,woman women,write wrote written
    """

  /// The stems of the other forms of a word, by its own.
  private static let others: [[UInt8]: [[UInt8]]] = {
    let stemmer = Stemmer()
    var others: [[UInt8]: [[UInt8]]] = [:]
    for family in families.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x0A }) {
      let stems = family.split(separator: 0x20).map { stemmer.stem(Array($0)) }
      for stem in stems { others[stem, default: []] += stems.filter { $0 != stem } }
    }
    return others
  }()

  /// The stems of the other forms of a word, by its own.
  static func others(of stem: [UInt8]) -> [[UInt8]] { others[stem] ?? [] }
}
