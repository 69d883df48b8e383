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

  /// The other forms of each form, and the first of each family by its stem.
  private static let (others, firsts): ([[UInt8]: [[UInt8]]], [[UInt8]: [UInt8]]) = {
    let stemmer = Stemmer()
    var (others, firsts): ([[UInt8]: [[UInt8]]], [[UInt8]: [UInt8]]) = ([:], [:])
    for family in families.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x0A }) {
      let forms = family.split(separator: 0x20).map { Array($0) }
      for form in forms { others[form, default: []] += forms.filter { $0 != form } }
      if let first = forms.first { firsts[stemmer.stem(first)] = first }
    }
    return (others, firsts)
  }()

  /// The other forms of a word, which may have a regular ending: `sleeping`. The stem of some is that of a word which has nothing to do
  /// with it (`these`, `theses`), so that only the forms themselves count.
  static func others(of word: [UInt8], _ stemmer: Stemmer) -> [[UInt8]] {
    if let found = others[word] { return found }
    guard word.last == UInt8(ascii: "s") || word.suffix(3).elementsEqual("ing".utf8),
      let first = firsts[stemmer.stem(word)]
    else { return [] }
    return others[first] ?? []
  }
}
