/**
 * The sources that the first content rests on. None was compared with the original of the issuing office, so no source carries a
 * day of checking. A title that begins with 网页 describes a page whose printed title is not recorded.
 */
import type { Citation } from "@/lib/domain/rule/citation.schema";
import { aDay } from "@/lib/domain/testing/register";

export const SOURCES = {
  pageA: {
    title: "洛阳医保个人账户每月能打入多少钱？（社保网，2026-01-11）",
    issuer: "社保网",
    issuedOn: aDay("2026-01-11"),
  },
  pageB: {
    title: "快来查询医保卡里有多少钱，怎么查医保卡余额？（社保网，2025-11-19）",
    issuer: "社保网",
    issuedOn: aDay("2025-11-19"),
  },
  pageC: { title: "网页：医保个人账户划入、查询与转移（无标题，无日期）" },
  pageD: {
    title: "北京退休人员医保卡每月打入多少钱？（社保网，2026-01-13）",
    issuer: "社保网",
    issuedOn: aDay("2026-01-13"),
  },
  pageE: {
    title: "2025年城乡居民医疗保险，如何用手机缴费？…（以绵阳为例）（2）（用户投稿，2025-06-06）",
    issuedOn: aDay("2025-06-06"),
  },
  nation14: {
    title: "关于建立健全职工基本医疗保险门诊共济保障机制的指导意见",
    number: "国办发〔2021〕14号",
    issuer: "国务院办公厅",
    issuedOn: aDay("2021-04-13"),
  },
  P1: { title: "健全上海市职工基本医疗保险门诊共济保障机制实施办法", link: "http://www.cooxue.com/sifa/46601.html" },
  P2: {
    title: "网页：北京职工医保门诊共济改革（京医保发〔2022〕28号）",
    number: "京医保发〔2022〕28号",
    link: "https://www.uzkoo.com/article/mbtsoi/gjjade.html",
  },
  P3: {
    title: "网页：京医保发〔2022〕28号解读",
    number: "京医保发〔2022〕28号",
    link: "http://www.lautan.net/2022-08-19/206595105.html",
  },
  P4: { title: "网页：北京医保个人账户每月入账与计息", link: "http://flash.oguztarim.com/news/966e04798986.html" },
  P5: {
    title: "网页：重庆市医疗保障局举例说明个人账户计入",
    issuer: "重庆市医疗保障局",
    issuedOn: aDay("2024-02-08"),
    link: "https://www.shebao100.cn/news/47826.html",
  },
  P6: { title: "网页：重庆退休人员个人账户计入与代扣", link: "https://m.jiusongjiankang.com/health/news/6017253.html" },
  P7: { title: "网页：山东省职工医保门诊共济实施方案", link: "https://ins.com.cn/post/18662.html" },
  P8: {
    title: "网页：烟台市职工医保个人账户计入办法",
    link: "http://senbk.com/techan/5357ff9352b051f1c186261899cd2d6a.html",
  },
  P9: { title: "网页：烟台退休人员个人账户计入", link: "https://m.jiusongjiankang.com/health/news/6342375.html" },
  P10: { title: "网页：山东2023年退休人员个人账户计入（保底与封顶）", link: "http://www.tqcj.com/a/83864.html" },
  P11: {
    title: "网页：济南职工医保个人账户计入与补发（2019）",
    link: "http://www.jjyabang.com/html/2019/qcyw_0812/4411.html",
  },
  P12: { title: "网页：济南2023年9月补发1至7月个人账户", link: "http://pocyrvb.cn/html/2023/9/356310.shtml" },
  P13: { title: "网页：淄博退休人员个人账户计入", link: "https://www.jiusongjiankang.com/health/news/6810031.html" },
  P15: {
    title: "网页：天津职工医保个人账户计入（津政办规〔2021〕16号）",
    number: "津政办规〔2021〕16号",
    link: "http://m.bbbaike.com/baike/techan/1049028.html",
  },
  P16: { title: "网页：武汉市职工医保个人账户计入办法", link: "http://www.psk66.com/gd/2023/0509/302403.html" },
  P17: { title: "网页：广州退休人员个人账户划入与长护险代扣", link: "https://jnrx.com.cn/news/131333.html" },
  P18: {
    title: "网页：佛山市2022年10月24日通知（佛府办〔2022〕15号）",
    number: "佛府办〔2022〕15号",
    issuedOn: aDay("2022-10-24"),
    link: "http://m.ccschy.com/techan/f5537a20dbdf71e8ae8faaf5f1cffea6.html",
  },
  guangdong56: {
    title: "网页：广东省职工医保门诊共济（粤府办〔2021〕56号）",
    number: "粤府办〔2021〕56号",
    link: "http://m.ccschy.com/techan/f5537a20dbdf71e8ae8faaf5f1cffea6.html",
  },
  P19: {
    title: "网页：深圳2026年职工医保缴费与个人账户计入",
    link: "https://www.163.com/dy/article/KJBL3O5A0525CKB5.html",
  },
  P20: { title: "网页：深圳251元及各地退休人员个人账户计入", link: "http://psdyun.com/?id=1332504" },
  P21: { title: "网页：深圳退休人员体检补助", link: "https://851w.com/58733.html" },
  P22: {
    title: "网页：成办规〔2022〕4号及三部门通知",
    number: "成办规〔2022〕4号",
    link: "http://cd.bendibao.com/live/202314/151567.shtm",
  },
  P23: { title: "网页：甘孜州职工医保门诊共济办法", link: "http://www.nzkwimy.cn/html/xw/jjgz/85556.html" },
  P24: { title: "网页：南充退休人员个人账户暂定标准", link: "https://m.jiusongjiankang.com/health/news/6505117.html" },
  P25: { title: "网页：广西职工医保门诊共济新闻发布会", link: "http://m.ahhgcable.com/zixun/2023/0105/010578324.html" },
  P26: {
    title: "网页：甘肃省各统筹地区退休人员个人账户计入表",
    link: "http://iejumei.com/shenghuo/2023-10-31/58538.html",
  },
  P27: { title: "网页：黑龙江省各统筹地区退休人员个人账户计入表", link: "https://www.zugj.cn/news/show-36599.html" },
  P28: {
    title: "网页：多省门诊共济改革后退休人员个人账户标准（2023年2月）",
    link: "https://m.shebao.southmoney.com/dongtai/202302/389629.html",
  },
  P29: { title: "网页：长沙退休人员个人账户75元", link: "http://m.yunnanlong.com/c/4358445.html" },
  P30: {
    title: "网页：河南各市退休人员个人账户标准（2023年6月）",
    link: "http://m.shishang.thxxww.com/dujia/2023/0614/12787.html",
  },
  P31: { title: "网页：洛阳退休人员个人账户72元", link: "https://www.jiusongjiankang.com/health/news/5026549.html" },
  P32: { title: "网页：扬州门诊共济改革两步走", link: "http://readke.com/c/2169678.html" },
  P35: {
    title: "苏州市退休人员个人账户改为按月划入（市政府网站镜像）",
    issuer: "苏州市医疗保障局",
    issuedOn: aDay("2025-02-10"),
    link: "http://www.hzjcolor.com/szsrmzf/rdwd4/202502/1236b53858194f09ac371c99124566f2.shtml",
  },
  P37: { title: "网页：苏州退休人员个人账户1350元、1550元", link: "http://17gsgoj.icu/ujthp" },
  P43: {
    title: "网页：上海个人账户按实际月份计入与年终清算（2008年文本）",
    link: "http://zzttlaw.com/zhangtao-original/personal-health-account-funds-included-by-any-standard.html",
  },
  P47: {
    title: "网页：基本医保关系转移接续办法解读（新华社）",
    issuer: "新华社",
    issuedOn: aDay("2021-11-29"),
    link: "https://www.gyxww.net/content/20211129/3350.html",
  },
  P48: { title: "网页：江苏医保待遇等待期", link: "https://img.ccschy.com/news/27329.html" },
  P49: { title: "网页：医保关系转移办理时限", link: "https://img.ccschy.com/techan/232196.html" },
  P50: {
    title: "基本医疗保险关系转移接续暂行办法",
    number: "医保办发〔2021〕43号",
    link: "http://m.kidbbs.com/baike/techan/217882.html",
  },
  P51: {
    title: "四川省医疗保障局：职工医保个人账户家庭共济",
    issuer: "四川省医疗保障局",
    link: "http://ylbzj.sc.gov.cn/scsybj/nc030603/2025/7/4/30cd35203b134f4eac35d0c21f108564.shtml",
  },
  P52: {
    title: "网页：个人账户共济扩大到近亲属",
    link: "http://szb.wxrb.com/jnwb/content/202412/27/content_254905.html",
  },
  P53: {
    title: "网页：医保钱包已覆盖337个统筹地区",
    link: "https://reportify.cn/news/1207405418893152256",
    issuedOn: aDay("2026-01-10"),
  },
  P54: {
    title: "网页：医保钱包使用步骤（转载国家医保局）",
    link: "http://m.aiborain.com/a/1758094665908147.html",
    issuedOn: aDay("2025-09-17"),
  },
  P55: { title: "网页：深圳个人账户提取情形", link: "https://www.jiusongjiankang.com/health/news/4911867.html" },
  P57: { title: "网页：取消城乡居民医保个人（家庭）账户", link: "http://news.hnr.cn/201906/10/42181.html" },
  P58: { title: "网页：医保咨询改拨12393", link: "https://www.shebaomi.com/wen/zhishi-165501.html" },
  P62: {
    title: "网页：2021年职工医保改革（英文）",
    link: "https://www.tellerreport.com/news/2021-05-04-significant-reform-of-employee-basic-medical-insurance.ByMAIrCP_.html",
  },
  P66: { title: "网页：辽宁各市退休人员个人账户标准", link: "https://m.jiusongjiankang.com/health/news/4672990.html" },
  P67: { title: "网页：宁夏退休人员个人账户标准", link: "https://m.jiusongjiankang.com/health/news/4545378.html" },
  P68: { title: "网页：云南退休人员个人账户标准", link: "https://m.jiusongjiankang.com/health/news/6758546.html" },
  P70: { title: "网页：厦门退休人员个人账户110元", link: "https://ruoyo.com/wuxian/yiliao/20104.html" },
  P71: { title: "网页：江苏2023、2024年退休人员个人账户计入", link: "https://zgjsgccyw.cn/news/35559.html" },
  P72: { title: "网页：潮州退休人员个人账户100.31元", link: "https://m.jiusongjiankang.com/health/news/5891961.html" },
  P73: { title: "网页：惠州退休人员个人账户136元", link: "https://m.jiusongjiankang.com/health/news/6983818.html" },
  P75: { title: "网页：广东退休人员按2021年平均养老金2.8%计入", link: "http://jingyanla.com/a/13/05141a15522023.html" },
  P79: { title: "网页：泉州职工医保个人账户改革步骤", link: "http://m.bbbaike.com/baike/techan/1538447.html" },
  P80: {
    title: "网页：各地退休人员个人账户标准一览（2023年8月）",
    link: "http://www.jinshu.ozhou.com.cn/jj/2023/0807/5178.html",
    issuedOn: aDay("2023-08-07"),
  },
  P81: { title: "网页：全国医保服务热线12393", link: "https://m.jiusongjiankang.com/health/news/6098797.html" },
  P87: {
    title: "网页：无锡等地退休人员个人账户标准",
    link: "https://www.jiusongjiankang.com/health/news/4303271.html",
  },
  P91: {
    title: "苏州市长期护理保险缴费（江苏省人民政府网站）",
    issuer: "江苏省人民政府",
    issuedOn: aDay("2023-03-13"),
    link: "https://www.js.gov.cn/art/2023/3/13/art_90838_5095.html",
  },
  P94: { title: "网页：退休人员不办理转移接续（威海）", link: "http://bbbaike.com/baike/techan/861164.html" },
  P95: {
    title: "网页：津医保APP查询个人账户收入明细",
    number: "津政办规〔2021〕16号",
    link: "http://m.bbbaike.com/baike/techan/1049024.html",
  },
  P39: {
    title: "网页：宁波退休人员个人账户年度标准",
    link: "https://www.jiusongjiankang.com/health/news/4722598.html",
  },
} as const satisfies Record<string, Citation>;

export type SourceCode = keyof typeof SOURCES;

/** A citation of a source, with the words of the document that carry the figure, where they are known. */
export function cite(code: SourceCode, quote?: string): Citation {
  return quote === undefined ? SOURCES[code] : { ...SOURCES[code], quote };
}
