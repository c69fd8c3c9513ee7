/**
 * The regions of countries that tax by region, and of which customers write all of them: code (ISO 3166-2 without the
 * country) and names, the official one first. Provinces of Spain stand, by name and code, with the community they belong to: customers write
 * the one, laws name the other.
 */
export const regionNames: Readonly<Record<string, string>> = {
  AU: 'ACT=Australian Capital Territory|NSW=New South Wales|NT=Northern Territory|QLD=Queensland|SA=South Australia|TAS=Tasmania|VIC=Victoria|WA=Western Australia',
  BR: `AC=Acre|AL=Alagoas|AM=Amazonas|AP=Amapá|BA=Bahia|CE=Ceará|DF=Distrito Federal|ES=Espírito Santo|GO=Goiás|MA=Maranhão|MG=Minas Gerais|
    MS=Mato Grosso do Sul|MT=Mato Grosso|PA=Pará|PB=Paraíba|PE=Pernambuco|PI=Piauí|PR=Paraná|RJ=Rio de Janeiro|RN=Rio Grande do Norte|RO=Rondônia|
    RR=Roraima|RS=Rio Grande do Sul|SC=Santa Catarina|SE=Sergipe|SP=São Paulo|TO=Tocantins`,
  CA: `AB=Alberta|BC=British Columbia,Colombie-Britannique|MB=Manitoba|NB=New Brunswick,Nouveau-Brunswick|NL=Newfoundland and Labrador,Newfoundland,Labrador,Terre-Neuve-et-Labrador|
    NS=Nova Scotia,Nouvelle-Écosse|NT=Northwest Territories,Territoires du Nord-Ouest|NU=Nunavut|ON=Ontario|PE=Prince Edward Island,PEI,Île-du-Prince-Édouard|
    QC=Quebec,Québec,PQ|SK=Saskatchewan|YT=Yukon,Yukon Territory`,
  ES: `AN=Andalucía,Andalusia,Almería,Cádiz,Córdoba,Granada,Huelva,Jaén,Málaga,Sevilla,Seville,AL,CA,CO,GR,H,J,MA,SE|AR=Aragón,Aragon,Huesca,Teruel,Zaragoza,HU,TE,Z|
    AS=Asturias,Principado de Asturias,O|CN=Canarias,Islas Canarias,Canary Islands,Las Palmas,Santa Cruz de Tenerife,Tenerife,Gran Canaria,GC,TF|CB=Cantabria,S|
    CM=Castilla-La Mancha,Castile-La Mancha,Albacete,Ciudad Real,Cuenca,Guadalajara,Toledo,AB,CR,CU,GU,TO|
    CL=Castilla y León,Castile and León,Ávila,Burgos,León,Palencia,Salamanca,Segovia,Soria,Valladolid,Zamora,AV,BU,LE,P,SA,SG,SO,VA,ZA|
    CT=Catalunya,Cataluña,Catalonia,Barcelona,Girona,Gerona,Lleida,Lérida,Tarragona,B,GI,L,T|CE=Ceuta|EX=Extremadura,Badajoz,Cáceres,BA,CC|
    GA=Galicia,A Coruña,La Coruña,Lugo,Ourense,Orense,Pontevedra,C,LU,OR,PO|IB=Illes Balears,Islas Baleares,Baleares,Balears,Balearic Islands,Mallorca,PM|RI=La Rioja,Rioja,LO|
    MD=Madrid,Comunidad de Madrid,M|ML=Melilla|MC=Murcia,Región de Murcia,MU|NC=Navarra,Nafarroa,Navarre,Comunidad Foral de Navarra,NA|
    PV=País Vasco,Euskadi,Euskal Herria,Basque Country,Álava,Araba,Gipuzkoa,Guipúzcoa,Bizkaia,Vizcaya,VI,SS,BI|
    VC=Comunidad Valenciana,Comunitat Valenciana,Valenciana,Valencia,València,Alicante,Alacant,Castellón,Castelló,V,A,CS`,
  IN: `AN=Andaman and Nicobar Islands|AP=Andhra Pradesh|AR=Arunachal Pradesh|AS=Assam|BR=Bihar|CH=Chandigarh|CG=Chhattisgarh,CT|
    DH=Dadra and Nagar Haveli and Daman and Diu|DL=Delhi,New Delhi|GA=Goa|GJ=Gujarat|HR=Haryana|HP=Himachal Pradesh|JK=Jammu and Kashmir|JH=Jharkhand|
    KA=Karnataka|KL=Kerala|LA=Ladakh|LD=Lakshadweep|MP=Madhya Pradesh|MH=Maharashtra|MN=Manipur|ML=Meghalaya|MZ=Mizoram|NL=Nagaland|OD=Odisha,Orissa,OR|
    PY=Puducherry,Pondicherry|PB=Punjab|RJ=Rajasthan|SK=Sikkim|TN=Tamil Nadu|TS=Telangana,TG|TR=Tripura|UP=Uttar Pradesh|UK=Uttarakhand,UT|WB=West Bengal`,
  PT: `01=Aveiro|02=Beja|03=Braga|04=Bragança|05=Castelo Branco|06=Coimbra|07=Évora|08=Faro,Algarve|09=Guarda|10=Leiria|11=Lisboa,Lisbon|12=Portalegre|
    13=Porto|14=Santarém|15=Setúbal|16=Viana do Castelo|17=Vila Real|18=Viseu|20=Açores,Região Autónoma dos Açores,Azores|30=Madeira,Região Autónoma da Madeira`,
  US: `AL=Alabama|AK=Alaska|AZ=Arizona|AR=Arkansas|CA=California|CO=Colorado|CT=Connecticut|DE=Delaware|DC=District of Columbia,Washington DC|FL=Florida|
    GA=Georgia|HI=Hawaii|ID=Idaho|IL=Illinois|IN=Indiana|IA=Iowa|KS=Kansas|KY=Kentucky|LA=Louisiana|ME=Maine|MD=Maryland|MA=Massachusetts|MI=Michigan|
    MN=Minnesota|MS=Mississippi|MO=Missouri|MT=Montana|NE=Nebraska|NV=Nevada|NH=New Hampshire|NJ=New Jersey|NM=New Mexico|NY=New York,New York State|
    NC=North Carolina|ND=North Dakota|OH=Ohio|OK=Oklahoma|OR=Oregon|PA=Pennsylvania|RI=Rhode Island|SC=South Carolina|SD=South Dakota|TN=Tennessee|TX=Texas|
    UT=Utah|VT=Vermont|VA=Virginia|WA=Washington,Washington State|WV=West Virginia|WI=Wisconsin|WY=Wyoming|AS=American Samoa|GU=Guam|
    MP=Northern Mariana Islands|PR=Puerto Rico|UM=United States Minor Outlying Islands|VI=U.S. Virgin Islands,US Virgin Islands,Virgin Islands,United States Virgin Islands|
    AA=Armed Forces Americas|AE=Armed Forces Europe|AP=Armed Forces Pacific`,
};
