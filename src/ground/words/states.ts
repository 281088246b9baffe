/**
 * Words that say, as the value of a column, that a customer left or is still there: English, Russian,
 * German, French, Spanish, Portuguese, Italian, Polish, Turkish, without accents.
 */
export const leftStates = [
  'churn* attrit* exited left leaver leave quit cancelled canceled gone lost closed terminated inactive',
  'disconnected lapsed expired departed defected deactivated unsubscribed ended ceased withdrawn dropped',
  'surrendered former ex nonrenewed unrenewed',
  'отток* ушел ушла ушли ушедш* покинул* расторг* закрыт* неактив* отключен* отвал* потерян* прекращ*',
  'аннулир* выбыл* бывш* отписал* деактив* недейств* истек* завершен*',
  'gekundigt* abgewandert* beendet inaktiv* verloren* ausgetreten* storniert* abgelaufen* ehemalig* abgemeldet* abgegangen',
  'parti partie partis resilie* inactif inactive* perdu* annule* ferme* cloture* desabonn* quitte termine*',
  'baja cancelado* cancelada* inactivo* inactiva* perdido* perdida* abandono abandonado cerrado* vencido* caducado* fugado* fuga',
  'inativo* inativa* saiu encerrad* desistiu desligad* evadid* rescindid* abandonou expirad*',
  'disdett* cessat* inattiv* perso persi persa abbandonat* annullat* chiuso chiusa scadut* disattivat* receduto uscito uscita',
  'odszedl odeszla odeszli zrezygnowal* rezygnacja nieaktywn* utracon* zamkniet* rozwiazan* zakonczon* wygasl* anulowan* stracon* wypowiedzian*',
  'ayrildi ayrilan ayrilmis iptal kayip kapali kapandi pasif terk sonlandirildi kapatildi',
].join(' ')

export const stayedStates = [
  'stayed stay retained existing loyal current open active remained remaining renewed subscribed kept ongoing',
  'enrolled continuing inforce staying',
  'остался осталась остались активен активна активно активны активный активная действует действующий действующая',
  'продлен продлена продлил продлила продлено текущий лояльный лояльная удержан удержана',
  'aktiv aktive aktiver aktives geblieben bestehend* bestandskunde behalten verlangert laufend gultig treu gehalten abonniert',
  'actif active reste restee fidele conserve renouvele* encours abonne abonnee vigueur maintenu maintenue',
  'activo activa activos vigente vigentes renovado renovada renovo permanece retenido retenida suscrito continua vigor',
  'ativo ativa ativos retido retida mantido mantida ficou permaneceu assinante',
  'attivo attiva attivi rimasto rimasta rimane rinnovato rinnovata mantenuto fedele abbonato',
  'aktywny aktywna aktywne aktywni pozostal zostal zostala przedluzony przedluzona przedluzono odnowiony odnowiona utrzymany obowiazuje trwa',
  'aktif kaldi kalan devam yenilendi yeniledi gecerli mevcut sadik yururlukte',
].join(' ')

/** Neither: they came, or nobody knows yet. */
export const openStates = [
  'joined new pending unknown trial prospect lead новый новая новые неизвестно пробный ожидает',
  'neu neue neuer unbekannt nouveau nouvelle inconnu nuevo nueva desconocido novo nova desconhecido',
  'nuovo nuova sconosciuto nowy nowa nieznany yeni bilinmiyor',
].join(' ')

/** In the name of a column, by which "yes" means that a customer left. */
export const leavingNames = [
  'attrit* exited left leaver quit cancelled canceled ушел ушла ушли ушедш* покинул покинула exit уход',
  'lapsed terminated inactive unsubscribed deactivated disconnected departed defected',
  'неактивен неактивный расторгнут расторжение отписался',
  'abgewandert* abwander* gekundigt* kundigung* kundenverlust inaktiv',
  'resilie* resiliation* desabonn* depart parti inactif',
  'baja abandono abandona fuga fugado cancelado inactivo',
  'evasao evadiu cancelou abandonou desistencia inativo',
  'abbandono abbandonato disdett* cessato cessata recesso inattivo',
  'rezygnacja zrezygnowal* odejscie odszedl odeszla nieaktywny',
  'ayrildi ayrilan ayrilma terk iptal kayip pasif',
].join(' ')

/** In the name of a column, by which "yes" means that a customer is still there. */
export const stayingNames = [
  'active retained retention retain stayed stays renewed renewal renew subscribed inforce loyal remained',
  'активен активна активный активность остался осталась удержан удержание продлен продлил продление действует действующий лояльный',
  'aktiv geblieben verlangert verlangerung behalten bleibt',
  'actif active reste fidele renouvele renouvellement abonne retenu',
  'activo activa vigente renovado renovo renovacion retenido permanece suscrito',
  'ativo ativa renovou renovacao retido permanece assinante',
  'attivo attiva rinnovato rinnovo rimasto abbonato',
  'aktywny aktywna przedluzony przedluzono przedluzenie odnowiony pozostal zostal',
  'aktif kaldi yenilendi yenileme devam',
].join(' ')

/** What may stand beside such a word in the name of an outcome: "is_active", "Kunde aktiv". */
export const besideStaying = [
  'is was has still flag status state customer customers client account user policy contract subscription in force member',
  'label target outcome y n yn 0 1',
  'клиент клиента да нет признак статус ли договор полис подписка еще',
  'ist kunde vertrag noch ja nein client contrat est encore oui non cliente contrato es esta sigue si',
  'e ainda assinatura nao contratto ancora klient klienta umowa czy jest tak nie musteri hala mi abonelik sozlesme',
].join(' ')

/** What ends when a customer leaves, as a name has it beside a day: "data rezygnacji", "fecha de baja". */
export const endingNames = [
  'churn* attrit* cancel* terminat* deactivat* unsubscri* disconnect* offboard* winback* left exit* quit lapsed lapse departure',
  'отток* уход* ушел расторж* расторг* отключ* аннулир* деактив* отписк* закрыт* выбыт*',
  'abwander* kundigung* gekundigt* austritt* vertragsende abgang resiliation* resilie* desabonn* depart cloture',
  'baja abandono cancelac* cancelamento encerramento rescisao saida desistencia',
  'disdett* cessazione abbandono recesso rezygnacj* odejsci* rozwiazani* wypowiedzeni* ayril* iptal* terk kapanis fesih',
].join(' ')
