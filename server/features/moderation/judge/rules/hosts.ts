/** Which addresses on the web may be named in a room. A host stands for its subdomains too. */
export interface Hosts {
  trusted: readonly string[]
  /** Hosts that hide where a link leads. */
  shorteners: readonly string[]
  /** Endings under which anyone is a school, a public body or a museum. */
  trustedEndings: readonly string[]
  /** Endings that are always meant as an address, even without https:// before them. */
  endings: readonly string[]
  /** Files that a link must not hand to a child. */
  downloads: readonly string[]
  mail: readonly string[]
}

const list = (text: string): string[] => text.trim().split(/\s+/)

export const hosts: Hosts = {
  trusted: list(`
    wikipedia.org wikimedia.org wiktionary.org wikidata.org wikibooks.org wikiversity.org vikidia.org
    nasa.gov noaa.gov usgs.gov esa.int unesco.org unicef.org un.org who.int wmo.int ipcc.ch iucn.org worldbank.org
    europa.eu nve.no yr.no met.no kartverket.no norgeskart.no ndla.no snl.no nrk.no npolar.no bjerknes.uib.no
    regjeringen.no udir.no ssb.no miljodirektoratet.no artsdatabanken.no varsom.no senorge.no
    dmc.cl meteochile.gob.cl dga.mop.gob.cl mineduc.cl curriculumnacional.cl bcn.cl memoriachilena.gob.cl
    chilecientifico.cl icarito.cl educarchile.cl rae.es bbc.co.uk bbc.com britannica.com nationalgeographic.com
    nationalgeographic.org natgeokids.com khanacademy.org phet.colorado.edu scratch.mit.edu geogebra.org
    openstreetmap.org gutenberg.org archive.org globe.gov gbif.org inaturalist.org ourworldindata.org gapminder.org
    smithsonianmag.com si.edu nhm.ac.uk britishmuseum.org louvre.fr museoprecolombino.cl vikingtidsmuseet.no
    nobelprize.org earthobservatory.nasa.gov climate.gov windy.com ventusky.com timeanddate.com wolframalpha.com
    desmos.com code.org kids.britannica.com arkive.org ted.com lumni.fr tagesschau.de planet-schule.de
    education.gouv.fr eduscol.education.fr mec.gov.br gov.uk causeway.example`),
  trustedEndings: list(
    '.edu .ac.uk .gov .gov.uk .gob.cl .gob.es .gouv.fr .museum .int .go.ke .ac.ke .gov.br .sch.uk',
  ),
  shorteners: list(
    'bit.ly tinyurl.com t.co goo.gl is.gd ow.ly buff.ly cutt.ly rb.gy shorturl.at tiny.cc v.gd rebrand.ly t.ly adf.ly s.id lnkd.in soo.gd bl.ink dub.sh shrtco.de grabify.link iplogger.org',
  ),
  endings: list(
    'com org net info biz io app gg tv ly xyz edu gov link click site online shop club top ru cn su tk ml ga cf gq live chat fun store space website tech blog page dev zone games',
  ),
  downloads: list('exe msi apk bat cmd scr jar dmg pkg deb rpm vbs ps1 iso zip rar 7z torrent appx ipa'),
  mail: list(
    'gmail googlemail hotmail outlook yahoo ymail icloud live msn aol gmx proton protonmail mail yandex web t-online orange wanadoo laposte sapo uol bol qq 163 126 ukr zoho tutanota online',
  ),
}
