package wenshu.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTests {

    /** The stretch in braces is what must be out of reach. */
    @ParameterizedTest
    @ValueSource(strings = {"请登录{http://rsb.example.cn/a?id=1,2}下载", "邮箱：{a.b-c@example.com.cn}，请查收", "于{10:30}前",
        "比例为{1:500}的图", "约{3.5}万人", "共{1,234.50}元", "见“{附件1(定稿).docx}”。", "使用{Windows 10}系统", "型号{A-12/B}的设备",
        "{Liu, H. et al}发表"})
    void isOutOfReach(String marked) {
        int open = marked.indexOf('{');
        int close = marked.indexOf('}') - 1;
        String text = marked.replaceAll("[{}]", "");
        for (int at = open; at < close; at++) {
            assertThat(Protected.touched(text, at, at + 1)).as(text.substring(at)).isTrue();
        }
        assertThat(Protected.touched(text, 0, open > 0 ? 1 : 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一线, 学术造诣", "(二)程序", "推荐 2 名", "2-5名"})
    void isWithinReach(String text) {
        for (int at = 0; at < text.length(); at++) {
            assertThat(Protected.touched(text, at, at + 1)).isFalse();
        }
    }
}
