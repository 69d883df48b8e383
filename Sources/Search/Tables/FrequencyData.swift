// Written by Scripts/search-tables from the data of Unihan; see docs/THIRD-PARTY.md.

enum FrequencyData {
  /// The 128 characters that are read most often in Chinese.
  static let characters = """
    一上下不业两个中为主么义也了事些产人什从他以们会作你儿党关军几出分别到前动十去又发只可同后听呐员和国\
    在地声多大天头她好妈子学实家对小就工年开当很得想成我战把方无时是有机来样民气没点然现甚生用电的看着种\
    级经给罢老能自著要见话说起车边过还这进道那都里长问间阶面\

    """
}
