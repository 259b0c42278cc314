namespace StudyBot.Core.Study.Daily;

/// <summary>
/// What people call a zone beside its name in the time zone database. A line holds the zones, then the names;
/// several zones where the name alone does not tell. Simplified characters, as <see cref="ScheduleText"/> folds to.
/// </summary>
public static class CityNames
{
    public const string Table = """
        Africa/Addis_Ababa: 亚的斯亚贝巴, 埃塞俄比亚, Ethiopia
        Africa/Algiers: 阿尔及尔, 阿尔及利亚, Algeria
        Africa/Cairo: 开罗, 埃及, Каир
        Africa/Casablanca: 卡萨布兰卡, 摩洛哥, Morocco
        Africa/Johannesburg: 约翰内斯堡, 开普敦, 南非, Cape Town, Pretoria, South Africa
        Africa/Lagos: 拉各斯, 阿布贾, 尼日利亚, Abuja, Nigeria
        Africa/Nairobi: 内罗毕, 肯尼亚, Kenya
        Africa/Tunis: 突尼斯, Tunisia
        America/Anchorage: 安克雷奇, 阿拉斯加, Alaska
        America/Argentina/Buenos_Aires: 布宜诺斯艾利斯, 阿根廷, Argentina
        America/Bogota: 波哥大, 哥伦比亚, Colombia
        America/Caracas: 加拉加斯, 委内瑞拉, Venezuela
        America/Chicago: 芝加哥, 休斯敦, 休斯顿, 达拉斯, Houston, Dallas, Austin
        America/Denver: 丹佛, 盐湖城, Salt Lake City
        America/Edmonton: 埃德蒙顿, 卡尔加里, Calgary
        America/Havana: 哈瓦那, 古巴
        America/Lima: 利马, 秘鲁, Peru
        America/Los_Angeles: 洛杉矶, 旧金山, 西雅图, 拉斯维加斯, 圣迭戈, San Francisco, Seattle, Las Vegas, San Diego, Portland, PST
        America/Los_Angeles: PDT
        America/Mexico_City: 墨西哥城
        America/Montevideo: 蒙得维的亚, 乌拉圭, Uruguay
        America/New_York: 纽约, 华盛顿, 波士顿, 费城, 迈阿密, 亚特兰大, Washington, Boston, Philadelphia, Miami, Atlanta, NYC, EDT
        America/Panama: 巴拿马
        America/Phoenix: 凤凰城, 菲尼克斯
        America/Santiago: 圣地亚哥, 智利, Chile
        America/Sao_Paulo: 圣保罗, 里约热内卢, 里约, 巴西利亚, Rio de Janeiro, Rio, Brasilia
        America/Toronto: 多伦多, 渥太华, 蒙特利尔, Ottawa
        America/Vancouver: 温哥华
        Asia/Almaty: 阿拉木图, 阿斯塔纳, 努尔苏丹, 奇姆肯特, 哈萨克斯坦, 哈萨克, 哈国, Astana, Nur-Sultan, Shymkent, Karaganda, Kazakhstan
        Asia/Almaty: Алматы, Алма-Ата, Астана, Шымкент, Караганда, Казахстан
        Asia/Amman: 安曼, 约旦, Jordan
        Asia/Ashgabat: 阿什哈巴德, 土库曼斯坦, Turkmenistan, Ашхабад
        Asia/Aqtau: 阿克套, Актау
        Asia/Aqtobe: 阿克托别, Актобе, Aktobe
        Asia/Atyrau: 阿特劳, Атырау
        Asia/Baghdad: 巴格达, 伊拉克, Iraq
        Asia/Baku: 巴库, 阿塞拜疆, Azerbaijan, Баку
        Asia/Bangkok: 曼谷, 泰国, Thailand
        Asia/Beirut: 贝鲁特, 黎巴嫩, Lebanon
        Asia/Bishkek: 比什凯克, 吉尔吉斯斯坦, Kyrgyzstan, Бишкек
        Asia/Colombo: 科伦坡, 斯里兰卡, Sri Lanka
        Asia/Damascus: 大马士革, 叙利亚, Syria
        Asia/Dhaka: 达卡, 孟加拉国, Bangladesh
        Asia/Dubai: 迪拜, 阿布扎比, 阿联酋, Abu Dhabi, UAE
        Asia/Dushanbe: 杜尚别, 塔吉克斯坦, Tajikistan, Душанбе
        Asia/Ho_Chi_Minh: 胡志明市, 胡志明, 河内, 西贡, 越南, Hanoi, Ho Chi Minh City, Vietnam
        Asia/Hong_Kong: 香港, HK, HKT
        Asia/Hovd: 科布多
        Asia/Irkutsk: 伊尔库茨克, Иркутск
        Asia/Jakarta: 雅加达
        Asia/Jerusalem: 耶路撒冷, 特拉维夫, 以色列
        Asia/Kabul: 喀布尔, 阿富汗, Afghanistan
        Asia/Karachi: 卡拉奇, 伊斯兰堡, 拉合尔, 巴基斯坦, Islamabad, Lahore, Pakistan
        Asia/Kathmandu: 加德满都, 尼泊尔, Nepal
        Asia/Kolkata: 加尔各答, 新德里, 德里, 孟买, 班加罗尔, 印度, New Delhi, Delhi, Mumbai, Bangalore, Chennai, India
        Asia/Krasnoyarsk: 克拉斯诺亚尔斯克, Красноярск
        Asia/Kuala_Lumpur: 吉隆坡, 马来西亚, Malaysia
        Asia/Macau: 澳门
        Asia/Manila: 马尼拉, 菲律宾, Philippines
        Asia/Novosibirsk: 新西伯利亚, Новосибирск
        Asia/Omsk: 鄂木斯克, Омск
        Asia/Oral: 乌拉尔斯克, Uralsk, Уральск
        Asia/Phnom_Penh: 金边, 柬埔寨, Cambodia
        Asia/Pyongyang: 平壤, 朝鲜, North Korea
        Asia/Qatar: 多哈, 卡塔尔, Doha
        Asia/Qostanay: 科斯塔奈, Костанай, Kostanay
        Asia/Qyzylorda: 克孜勒奥尔达, Кызылорда, Kyzylorda
        Asia/Riyadh: 利雅得, 沙特阿拉伯, 沙特, Saudi Arabia, Mecca
        Asia/Samarkand: 撒马尔罕, Самарканд
        Asia/Seoul: 首尔, 汉城, 釜山, 韩国, Busan, South Korea, Korea, KST
        Asia/Shanghai: 北京, 上海, 中国, 广州, 深圳, 成都, 重庆, 西安, 武汉, 杭州, 南京, 天津, 苏州, 沈阳, 大连, 哈尔滨, 长春, 长沙, 郑州, 济南, 青岛, 厦门, 福州
        Asia/Shanghai: 昆明, 贵阳, 南宁, 合肥, 南昌, 太原, 石家庄, 兰州, 西宁, 银川, 呼和浩特, 拉萨, 海口, 三亚, 宁波, 温州, Beijing, Peking, China
        Asia/Shanghai: Guangzhou, Shenzhen, Chengdu, Xian, Wuhan, Hangzhou, Nanjing, Tianjin, Пекин, Китай
        Asia/Singapore: 新加坡, SGT
        Asia/Taipei: 台北, 台湾, 高雄, Taiwan
        Asia/Tashkent: 塔什干, 乌兹别克斯坦, Uzbekistan, Ташкент
        Asia/Tbilisi: 第比利斯, 格鲁吉亚, Тбилиси
        Asia/Tehran: 德黑兰, 伊朗
        Asia/Tokyo: 东京, 大阪, 京都, 名古屋, 福冈, 日本, Osaka, Kyoto, JST
        Asia/Ulaanbaatar: 乌兰巴托, 蒙古国, 蒙古, Mongolia, Ulan Bator
        Asia/Urumqi: 乌鲁木齐, 喀什, Urumchi
        Asia/Vladivostok: 海参崴, 符拉迪沃斯托克, Владивосток
        Asia/Yangon: 仰光, 缅甸, Myanmar
        Asia/Yekaterinburg: 叶卡捷琳堡, Екатеринбург, Ekaterinburg
        Asia/Yerevan: 埃里温, 亚美尼亚, Armenia, Ереван
        Atlantic/Reykjavik: 雷克雅未克, 冰岛
        Australia/Adelaide: 阿德莱德
        Australia/Brisbane: 布里斯班
        Australia/Melbourne: 墨尔本
        Australia/Perth: 珀斯
        Australia/Sydney: 悉尼, 堪培拉
        Europe/Amsterdam: 阿姆斯特丹, 鹿特丹, 海牙, 荷兰, The Hague, Netherlands
        Europe/Athens: 雅典, 希腊, Greece
        Europe/Belgrade: 贝尔格莱德, 塞尔维亚, Serbia
        Europe/Berlin: 柏林, 慕尼黑, 法兰克福, 汉堡, 科隆, 德国, Munich, Frankfurt, Hamburg, Cologne, Germany, Берлин
        Europe/Bratislava: 布拉迪斯拉发, 斯洛伐克, Slovakia
        Europe/Brussels: 布鲁塞尔, 比利时, Belgium
        Europe/Bucharest: 布加勒斯特, 罗马尼亚, Romania
        Europe/Budapest: 布达佩斯, 匈牙利, Hungary
        Europe/Copenhagen: 哥本哈根, 丹麦, Denmark
        Europe/Dublin: 都柏林, 爱尔兰, Ireland
        Europe/Helsinki: 赫尔辛基, 芬兰, Finland
        Europe/Istanbul: 伊斯坦布尔, 安卡拉, 土耳其, Ankara, Стамбул
        Europe/Kyiv: 基辅, 乌克兰, Ukraine, Київ, Киев
        Europe/Lisbon: 里斯本, 葡萄牙
        Europe/London: 伦敦, 爱丁堡, 曼彻斯特, 英国, Edinburgh, Manchester, Cambridge, Oxford, United Kingdom, UK, England
        Europe/London: Лондон
        Europe/Luxembourg: 卢森堡
        Europe/Madrid: 马德里, 巴塞罗那, 西班牙, Barcelona, Spain
        Europe/Minsk: 明斯克, 白俄罗斯, Belarus, Минск
        Europe/Moscow: 莫斯科, 圣彼得堡, Saint Petersburg, St Petersburg, MSK, Москва, Санкт-Петербург
        Europe/Oslo: 奥斯陆, 挪威, Norway
        Europe/Paris: 巴黎, 里昂, 法国, Lyon, France, Париж
        Europe/Prague: 布拉格, 捷克, Czechia
        Europe/Riga: 里加, 拉脱维亚, Latvia
        Europe/Rome: 罗马, 米兰, 意大利, Milan, Italy
        Europe/Samara: 萨马拉, Самара
        Europe/Sofia: 索非亚, 保加利亚, Bulgaria
        Europe/Stockholm: 斯德哥尔摩, 瑞典, Sweden
        Europe/Tallinn: 塔林, 爱沙尼亚, Estonia
        Europe/Vienna: 维也纳, 奥地利, Austria
        Europe/Vilnius: 维尔纽斯, 立陶宛, Lithuania
        Europe/Warsaw: 华沙, 波兰
        Europe/Zurich: 苏黎世, 日内瓦, 伯尔尼, 瑞士, Geneva, Bern, Switzerland
        Indian/Maldives: 马尔代夫
        Pacific/Auckland: 奥克兰, 惠灵顿, 新西兰, Wellington, New Zealand
        Pacific/Guam: 关岛
        Pacific/Honolulu: 檀香山, 夏威夷, Hawaii
        UTC: 世界时, 协调世界时, 格林尼治
        America/New_York, America/Chicago, America/Los_Angeles: 美国, USA, US, United States, America
        America/New_York, Australia/Sydney: Eastern, ET
        America/New_York, America/Panama: EST
        America/Denver, America/Phoenix: MST
        America/Chicago, Asia/Shanghai, America/Havana: CST
        America/Los_Angeles, Asia/Manila: PT
        America/Toronto, America/Winnipeg, America/Vancouver: 加拿大, Canada
        America/Mexico_City, America/Cancun, America/Tijuana: 墨西哥, Mexico
        America/Sao_Paulo, America/Manaus, America/Noronha: 巴西, Brazil
        Asia/Jakarta, Asia/Makassar, Asia/Jayapura: 印度尼西亚, 印尼, Indonesia
        Asia/Kolkata, Europe/Dublin, Asia/Jerusalem: IST
        Australia/Sydney, Australia/Brisbane, Australia/Perth: 澳大利亚, 澳洲, Australia
        Europe/London, Asia/Dhaka: BST
        Europe/Moscow, Asia/Yekaterinburg, Asia/Vladivostok: 俄罗斯, 俄国, Russia, Россия
        """;
}
