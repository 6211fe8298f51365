/**
 * Words that stand right before a person's name and say that one follows: honorifics, ranks,
 * offices. Folded on use, so one form serves "Gen.", "gen" and "GEN".
 */
export const TITLES = [
  // honorifics
  'Mr', 'Mrs', 'Ms', 'Dr', 'Sir', 'MM', 'Messrs', 'Sheikh', 'Sayyed', 'Sayyid', 'Haj', 'Hajj', 'Ayatollah',
  'Grand Ayatollah', 'Hojatoleslam', 'Imam', 'Mullah',
  // ranks
  'General', 'Gen', 'Lieutenant General', 'Lt Gen', 'Major General', 'Maj Gen', 'Brigadier General', 'Brig Gen',
  'Brigadier', 'Colonel', 'Col', 'Major', 'Captain', 'Capt', 'Lieutenant', 'Commander', 'Cmdr', 'Admiral', 'Adm',
  'Rear Admiral', 'Field Marshal',
  // offices
  'President', 'Vice President', 'Prime Minister', 'Premier', 'Minister', 'Foreign Minister', 'Defense Minister',
  'Defence Minister', 'Secretary', 'Secretary of State', 'Secretary of Defense', 'Defense Secretary',
  'Secretary-General', 'Secretary General', 'Ambassador', 'Senator', 'Sen', 'Representative', 'Rep', 'Governor',
  'Director', 'Director General', 'Director-General', 'Chief', 'Supreme Leader', 'Leader', 'Speaker', 'Spokesman',
  'Spokeswoman', 'Spokesperson', 'Envoy', 'Special Envoy', 'Adviser', 'Advisor', 'Press Secretary',
  'President-elect', 'Candidate', 'Judge', 'Justice', 'Chairman',
  // French, Spanish, German
  'M', 'Mme', 'le président', 'ministre', 'premier ministre', 'général', 'commandant', 'porte-parole', 'presidente',
  'ministro', 'general', 'comandante', 'portavoz', 'Präsident', 'Minister', 'Ministerpräsident', 'Kommandeur',
  'Sprecher',
  // Arabic, Persian, Hebrew
  'الرئيس', 'رئيس الوزراء', 'الوزير', 'وزير', 'اللواء', 'الفريق', 'الجنرال', 'القائد', 'المتحدث', 'السيد', 'الشيخ',
  'سردار', 'سرلشکر', 'سرتیپ', 'آیت‌الله', 'رئیس‌جمهور', 'سخنگوی', 'حاج', 'הנשיא', 'הגנרל', 'שר',
]; // prettier-ignore

/** Words whose capital, at the head of a sentence, does not make a first name of them. */
export const OPENERS = [
  'a', 'about', 'according to', 'after', 'against', 'also', 'although', 'among', 'an', 'and', 'as', 'asked', 'at',
  'because', 'before', 'between', 'both', 'but', 'by', 'despite', 'did', 'does', 'during', 'earlier', 'ex', 'even',
  'for', 'former', 'from', 'had', 'has', 'he', 'her', 'his', 'how', 'however', 'if', 'in', 'inside', 'is', 'it',
  'its', 'last', 'late', 'later', 'like', 'meanwhile', 'more', 'most', 'no', 'not', 'now', 'of', 'on', 'once',
  'only', 'or', 'over', 'said', 'says', 'she', 'since', 'so', 'still', 'than', 'that', 'the', 'their', 'then',
  'there', 'these', 'they', 'this', 'those', 'though', 'to', 'today', 'under', 'until', 'was', 'we', 'were', 'what',
  'when', 'where', 'whether', 'which', 'while', 'who', 'why', 'will', 'with', 'without', 'yesterday', 'yet',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
]; // prettier-ignore

/** Nouns of places and bodies that writers leave in lower case: "Balad air base", "Mehr news agency". */
export const GENERIC_NOUNS: ReadonlySet<string> = new Set([
  'agency', 'alliance', 'bloc', 'air', 'airbase', 'airfield', 'airport', 'army', 'base', 'battalion', 'battalions', 'brigade',
  'brigades', 'camp', 'centre', 'center', 'coalition', 'command', 'current', 'committee', 'complex', 'compound', 'consulate',
  'corps', 'council', 'defence', 'defense', 'department', 'embassy', 'facility', 'field', 'force', 'forces', 'front', 'guard', 'guards', 'group',
  'international', 'intelligence', 'island', 'interior', 'militia', 'military', 'ministry', 'mobilisation', 'mobilization', 'movement', 'naval', 'navy', 'nuclear',
  'news', 'organisation', 'organization', 'party', 'plant', 'port', 'prison', 'reactor', 'security', 'site', 'special', 'operations', 'trend', 'unit', 'units', 'website',
  'of', 'the', 'and', 'for', 'in', 'at', 'to', 'al', 'el', 'ul', 'an', 'as', 'ash', 'ad', 'ar', 'az', 'bin', 'ibn',
  'de', 'la', 'le', 'du', 'des', 'del', 'und', 'der', 'die', 'das',
]); // prettier-ignore
