package wenshu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wenshu.search.FacetField;
import wenshu.search.Paper;

/** Short records of a made-up province, about 1 kB each, always the same ones: a million fit on a small machine. */
final class ShortRecords {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲力红峰鹏华建国志东海燕春梅波宁飞云龙浩宇婷雪琳晨阳博思远子涵梓轩佳怡欣悦诗雨若曦泽楷睿哲瑞霖嘉懿煜城炎彬鑫森淼焱钰铭锐锋毅恒恺翰颖慧莹洁";
    private static final String[] CITIES = {"云岭", "清河", "石桥", "南屏", "北原", "东湾", "月湖", "白塔", "青溪", "长亭", "金沙"};
    private static final String[] PARTS = {"城关", "河东", "河西", "新城", "古城", "高新", "临江", "望山", "双桥", "三元"};
    private static final String[] KINDS_OF_UNIT = {"人力资源和社会保障局", "第一人民医院", "疾病预防控制中心", "农业技术推广中心", "实验小学",
        "第二中学", "教师进修学校", "自然资源局", "卫生健康委员会", "文化馆", "职业技术学院", "机械制造有限公司", "建设集团有限公司"};
    private static final String[] SCHEMES = {"享受政府特殊津贴人员选拔", "技术能手评选", "学术技术带头人选拔", "三八红旗手评选", "劳动模范推荐",
        "技能大师工作室建设", "青年拔尖人才支持计划", "高级工程师任职资格评审"};
    private static final String[] SENTENCES = {"经单位推荐、专家评审，现将拟推荐人选予以公示。", "请结合实际认真贯彻执行，逾期不予受理。",
        "经研究，原则同意你单位意见，请按有关规定办理。", "长期从事基层一线技术工作，主持市级以上项目，取得显著经济效益和社会效益。",
        "各县（市、区）要高度重视，严格标准，确保推荐人选质量。", "推荐材料一式三份，同时报送电子版，联系人和电话见附件。",
        "申报人应当遵守国家法律法规，具有良好的职业道德。", "有关行政主管部门应当自受理之日起二十个工作日内作出决定。"};
    private static final String[] KINDS = {"通知", "批复", "函", "公示", "申报表"};

    private final Random random;

    ShortRecords(long seed) {
        random = new Random(seed);
    }

    String name() {
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int k = random.nextInt(4) == 0 ? 1 : 2; k > 0; k--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    String unit() {
        return one(CITIES) + "市" + (random.nextBoolean() ? one(PARTS) + "区" : "") + one(KINDS_OF_UNIT);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    Paper paper(int i) {
        String unit = unit();
        String scheme = one(SCHEMES);
        int year = 2006 + random.nextInt(20);
        String kind = one(KINDS);
        String number = unit.charAt(0) + "人社函〔" + year + "〕" + (1 + i % 2_000) + "号";
        List<Paper.Person> people = new ArrayList<>();
        StringBuilder body = new StringBuilder(unit).append("：\n现就").append(year).append("年度").append(scheme).append("有关事项函复如下。\n");
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            String name = name();
            people.add(new Paper.Person(name, ""));
            body.append(name).append('\t').append(random.nextBoolean() ? "男" : "女").append('\t').append(unit()).append('\n');
        }
        for (int k = 5 + random.nextInt(4); k > 0; k--) {
            body.append(one(SENTENCES));
        }
        body.append("\n证书编号：ZG").append(year).append(String.format("%07d", i));
        return new Paper("S" + i, "关于" + unit + scheme + "的" + kind, number, "",
                Map.of(FacetField.YEAR, Integer.toString(year), FacetField.KIND, kind, FacetField.ISSUER, unit.charAt(0) + "市人社局",
                        FacetField.UNIT, unit, FacetField.SCHEME, scheme, FacetField.RETENTION, i % 3 == 0 ? "永久" : "30年"),
                people, "", i, List.of(i % 10 == 0 ? "section:甲科" : "house"),
                List.of(new Paper.PaperFile("正文.docx", body.toString())));
    }
}
