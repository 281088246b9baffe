/**
 * Headers that other businesses use for the features of the shipped model: one row a business, by
 * feature. Empty: that business does not keep the column. Those of `tuned` were looked at while the
 * vocabulary was written, those of `unseen` were not.
 */
const order = [
  'Tenure',
  'PreferredLoginDevice',
  'CityTier',
  'WarehouseToHome',
  'PreferredPaymentMode',
  'Gender',
  'HourSpendOnApp',
  'NumberOfDeviceRegistered',
  'PreferedOrderCat',
  'SatisfactionScore',
  'MaritalStatus',
  'NumberOfAddress',
  'Complain',
  'OrderAmountHikeFromlastYear',
  'CouponUsed',
  'OrderCount',
  'DaySinceLastOrder',
  'CashbackAmount',
] as const

/** Feature → header, without those that the business does not keep. */
export type Headers = Readonly<Record<string, string>>

function headersOf(rows: readonly string[]): Headers[] {
  return rows.map((row) => {
    const names = row.split('|')
    if (names.length !== order.length) throw new Error(`${names.length} headers in: ${row}`)
    return Object.fromEntries(
      order.map((feature, f) => [feature, names[f]!]).filter(([, name]) => name !== ''),
    )
  })
}

export const tuned = headersOf([
  'tenure_months|login_device|city_tier|warehouse_to_home_km|payment_mode|gender|hours_on_app|devices_registered|order_category|satisfaction_score|marital_status|address_count|complain|order_amount_hike|coupons_used|order_count|days_since_last_order|cashback_amount',
  'Стаж, мес.|Устройство входа|Класс города|Расстояние от склада, км|Способ оплаты|Пол|Часов в приложении|Кол-во устройств|Категория заказов|Оценка удовлетворённости|Семейное положение|Кол-во адресов|Жалоба|Рост суммы заказов, %|Использовано купонов|Кол-во заказов|Дней с последнего заказа|Кешбэк',
  'Месяцев с нами|Предпочитаемое устройство|Категория города|Расстояние до склада|Метод оплаты|Пол клиента|Время в приложении (ч)|Зарегистрировано устройств|Любимая категория товаров|Удовлетворенность|Семейный статус|Число адресов|Была жалоба|Прирост заказов к прошлому году|Купоны|Заказов|Дней после последней покупки|Сумма кэшбэка',
  'CustomerTenure|PreferredDevice|CityClass|DistanceFromWarehouse|PaymentMethod|Sex|AppHours|DeviceCount|FavouriteCategory|CSAT|MaritalState|Addresses|Complaint|OrderGrowth|Coupons|Orders|DaysSinceOrder|Cashback',
  'Stazh|Ustroystvo|Klass goroda|Rasstoyanie do sklada|Sposob oplaty|Pol|Chasov v prilozhenii|Chislo ustroystv|Kategoriya zakazov|Otsenka|Semeynoe polozhenie|Chislo adresov|Zhaloba|Rost summy zakazov|Kupony|Chislo zakazov|Dney s poslednego zakaza|Keshbek',
  'Tenur|PreferedLoginDevise|CityTeir|WarehouseToHom|PreferredPaymentMod|Gendr|HoursSpendOnAp|NumberOfDevicesRegisterd|PreferredOrderCategory|SatisfactionScor|MaritalStatu|NumberOfAdresses|Complian|OrderAmountHikeFromLastYr|CouponsUsed|OrdersCount|DaysSinceLastOrders|CashBackAmt',
  'Months as customer|Device used to log in|Tier of city|Distance to warehouse (km)|Preferred payment|Client gender|Hours in app|No. of devices|Most ordered category|Customer satisfaction|Family status|Saved addresses|Complained last month|Yearly order growth %|Vouchers used|Purchases last month|Days since last purchase|Avg cashback',
  'Срок обслуживания (мес)|Устройство для входа|Тип города|Удаленность от склада|Вид оплаты|пол|Часы в приложении|Количество зарегистрированных устройств|Предпочитаемая категория|Балл удовлетворенности|Семейное положение клиента|Адресов сохранено|Жаловался|Рост расходов за год|Промокодов использовано|Количество покупок|Давность последнего заказа|Кэшбек, руб.',
  'tenure|device|tier|wh_distance|pay_method|gender|app_hrs|num_devices|pref_cat|sat_score|marital|n_addresses|complaints|amt_hike_yoy|num_coupons|num_orders|recency_days|cashback_amt',
  'cust_tenure_m|prefLoginDevice|cityTierLevel|warehouseHomeDist|prefPaymentMethod|custGender|hoursSpentInApp|registeredDevices|prefOrderCategory|satisfactionRating|maritalStatus|addressCount|hasComplained|orderAmountIncrease|couponCount|orderCnt|daysFromLastOrder|avgCashback',
  'Длительность сотрудничества|Девайс||Склад-дом, км|Способ платежа|Гендер|Часов в день в приложении|Устройства|Категория покупок|Оценка сервиса|Брачный статус|Кол-во адресов доставки|Наличие жалоб|Увеличение суммы заказов за год|Кол-во купонов|Число покупок за месяц|Дней без заказов|Средний кэшбэк',
])

export const unseen = headersOf([
  'Customer lifetime (months)|Main device|City category|Warehouse distance|Payment type|Gender (M/F)|Daily hours on app|Devices registered|Top product category|Satisfaction (1-5)|Marital status|Number of delivery addresses|Any complaint|Order amount growth vs last year|Coupons redeemed|Total orders|Days since order|Cash back',
  'Сколько месяцев с нами|Основное устройство|Уровень города|До склада, км|Чем платит|Пол (М/Ж)|Часов в приложении за день|Устройств у клиента|Что заказывает: категория|Оценка (1-5)|Статус брака|Адреса|Жалобы за месяц|Рост заказов к прошлому году, %|Купонов применено|Заказы за месяц|Дней с момента заказа|Кэшбэк за месяц',
  'TENURE_MTHS|LOGIN_DEVICE_TYPE|CITY_TIER_CD|WAREHOUSE_DIST_KM|PYMT_MODE|GENDER_CD|APP_HOURS_SPENT|REG_DEVICE_CNT|PREF_ORDER_CATG|SATISFACTION_SCR|MARITAL_STATUS_CD|ADDRESS_CNT|COMPLAINT_FLG|ORDER_AMT_HIKE_PCT|COUPON_USED_CNT|ORDER_CNT|DAYS_SINCE_LAST_ORD|CASHBACK_AMT',
  'stag_klienta|ustrojstvo_vhoda|klass_goroda|rasstojanie_ot_sklada|sposob_oplaty|pol|chasy_v_prilozhenii|kolichestvo_ustrojstv|ljubimaja_kategorija|ocenka_udovletvorennosti|semejnoe_polozhenie|kolichestvo_adresov|zhaloby|rost_summy|ispolzovano_kuponov|kolichestvo_zakazov|dnej_s_poslednego_zakaza|keshbek',
  'Relationship length||Tier|Km from warehouse|Pays with|Client sex|Time spent in app|Nb devices|Favorite category|Rating|Civil status|Nb addresses|Complaints|Spend growth|Promo codes used|Nb orders|Recency|Cashback earned',
])

/** Columns that stand in such files and fill no feature. */
export const others: readonly string[] = [
  'Email',
  'Phone number',
  'Комментарий менеджера',
  'Signup date',
  'Регион',
  'LTV',
  'Менеджер',
  'NPS segment',
]
