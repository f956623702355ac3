package wenshu.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import wenshu.fault.FaultException;

/** A request's body as text. */
final class Utf8 {

    private Utf8() {
    }

    /** The text; refused when it is not UTF-8. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw FaultException.badInput("NOT_UTF8", "请求正文", "不是 UTF-8 编码", "请改用 UTF-8 编码后重发");
        }
    }
}
