import type { Encoding } from '../../../contracts'

/** Encodings of two bytes a sign, with the signs that texts in them have most. */
interface TwoByte {
  readonly encoding: Encoding
  readonly common: ReadonlySet<string>
  /** Signs of the script beside the common ones. */
  readonly script: RegExp
}

const shared =
  '年月日大小中人一二三四五六七八九十上下前後新高低金銀分合同名不有無天地方東西南北市区县県国业業会员員用户戶費费号號番手電电話话商品店数數量格价價総計计合理期限内外入出支付定'
const simplified =
  '的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严客户编城费流失是否姓名性别龄地区北京上海广州深圳套餐付款合同余额男女否'
const traditional =
  '的一是在了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又利比或但質氣第向道命此變條只沒結解問意建月公無系很情者最立代想已通並提直題程展五果料員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別手角期根論運指九區強放決西客戶編號城市費用流失是否姓名性別齡地區臺北台灣高雄台中南方案付款合約餘額男女'
const japanese =
  '日本人大会社年月一二三四五六七八九十顧客番号名前氏都道府県市区町村東京大阪名古屋札幌福岡横浜料金契約解約退会利用期間月額支払方法男女性別年齢住所電話登録更新有効無効済未済商品数量単価合計金額備考地域店舗会員種別状態開始終了担当田中山川佐藤鈴木高橋渡辺伊藤小林加藤吉井上松斎神奈川埼玉千葉北海道京都'
const korean =
  '고객번호이름지역도시서울부산대구인천광주전울산경기강원충청남북제주요금월액가입해지여부예아니오성별나이연령남자여상태계약기간결제방법금총매출건수날짜일시작종료등급회원이탈유구분코드주소화메모김박최정조윤장임한오신권황안송류홍의는에을를로하다한과도스사기리지인어자'
const kana = /[\u3041-\u30ff\uff66-\uff9f]/
const hanzi = /[\u4e00-\u9fff]/
const hangul = /[\uac00-\ud7a3]/

const encodings: readonly TwoByte[] = [
  { encoding: 'gb18030', common: new Set(simplified + shared), script: hanzi },
  { encoding: 'big5', common: new Set(traditional + shared), script: hanzi },
  { encoding: 'shift_jis', common: new Set(japanese + shared), script: hanzi },
  { encoding: 'euc-jp', common: new Set(japanese + shared), script: hanzi },
  { encoding: 'euc-kr', common: new Set(korean), script: hangul },
]

/** Full-width signs and punctuation. */
const wideSigns = /[\u3000-\u3017\uff01-\uff5e·—…‘’“”]/

/**
 * How likely the bytes are a text in each of the encodings of China, Japan and Korea. A sign counts
 * as two bytes do in other encodings.
 */
export function eastAsianScores(bytes: Uint8Array): [Encoding, number][] {
  return encodings.map(({ encoding, common, script }) => {
    const japaneseText = common.has('顧')
    let score = 0
    for (const sign of new TextDecoder(encoding).decode(bytes, { stream: true })) {
      if (sign.charCodeAt(0) < 0x80) continue
      if (common.has(sign)) score += 2.5
      else if (japaneseText && kana.test(sign))
        score += sign >= '\uff66' && sign < '\uffa0' ? -0.5 : 1.5
      else if (script.test(sign)) score -= 0.4
      else if (wideSigns.test(sign)) score += 0
      else score -= sign === '\ufffd' ? 8 : 2.5
    }
    return [encoding, score]
  })
}
