package wenshu.paper.read;

import java.util.List;
import java.util.regex.Pattern;

/** The number that a paragraph begins with, in any spelling (GB/T 9704-2012, 7.3.3). */
enum HeadingMark {
    /** 第一章, 第一编, 第一部分. */
    CHAPTER("第[一二三四五六七八九十百零0-9]{1,5}(?:章|编|部分|篇)(?![程法])"),
    /** 第一节. */
    SECTION("第[一二三四五六七八九十百零0-9]{1,5}节(?![约能])"),
    /** 第一条. */
    ARTICLE("第[一二三四五六七八九十百零0-9]{1,5}条(?![件例款第规])"),
    /** 一、 and what stands for it. */
    FIRST("[一二三四五六七八九十]{1,4}(?:[、.．,，:：]|(?= ))|[壹贰叁肆伍陆柒捌玖拾]{1,3}、"),
    /** 第一， */
    ORDINAL("第[一二三四五六七八九十]{1,3}[，,、：:]"),
    /** （一） and what stands for it. */
    SECOND("[（(〈][一二三四五六七八九十]{1,4}[）)〉]"),
    /** （1）. */
    FOURTH("[（(][0-9０-９]{1,2}[）)]"),
    /** 1） 2) */
    HALF_BRACKET("[0-9０-９]{1,2}[）)]"),
    /** 1.1 or 1.1.1 before words. */
    DECIMAL("[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3}[.．、]?(?=[\\p{IsHan}“《（ ])(?! ?(?:倍|万|亿|元|米|吨|个|人|%|％|公里|小时|年|月|日|厘米|毫米|平方|分|版|GB|MB))"),
    /** 1. and what stands for it; 1.2019年度 is an item about a year, 1.5倍 a figure. */
    THIRD("[0-9０-９]{1,2}(?:[.．] ?(?![0-9])|[.．] ?(?=(?:19|20)[0-9]{2} ?年)|[.．] (?=[0-9])|[、，,:：](?![0-9])|．)"),
    /** ① */
    CIRCLED("[①-⑳⑴-⒇⒈-⒛㈠-㈩]");

    private static final List<HeadingMark> ALL = List.of(values());
    private static final Pattern OPENED = Pattern.compile("^([（(]) +");
    private final Pattern pattern;

    HeadingMark(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The number that a line ({@link Tidy#key}) begins with, or null. */
    static HeadingMark of(String key) {
        if (key.length() < 2 || "第（(〈一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾0123456789０１２３４５６７８９".indexOf(key.charAt(0)) < 0
                && (key.charAt(0) < '①' || key.charAt(0) > '㈩')) {
            return null;
        }
        String front = OPENED.matcher(key.substring(0, Math.min(24, key.length()))).replaceFirst("$1");
        for (HeadingMark mark : ALL) {
            if (mark.pattern.matcher(front).lookingAt()) {
                return mark;
            }
        }
        return null;
    }
}
