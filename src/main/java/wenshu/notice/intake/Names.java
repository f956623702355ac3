package wenshu.notice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.paper.Part;
import wenshu.paper.Role;

/** The organs that issue a paper. */
final class Names {

    private static final Pattern IN_TITLE = Pattern.compile("^([\\p{IsHan}（）]{3,40}?(?:厅|局|委员会|委|部|会|院|府|办公室|中心|公司|学院|大学))(?:关于|转发|印发|批转)");
    private static final Pattern OF_MINUTES = Pattern.compile("^(.{2,30}?(?:厅|局|委员会|政府|办公室|公司|学院|大学|中心|集团)).*纪要$");
    private static final Pattern DATE = Pattern.compile("[0-9〇○零一二三四五六七八九]{4} ?年.*$");

    private Names() {
    }

    /** Those who issue it, as the mark, else the signature, else the title names them; empty when nothing does. */
    static List<String> issuers(Pieces pieces, Part part) {
        List<String> marked = new ArrayList<>();
        for (Piece piece : pieces.of(part, Role.MASTHEAD)) {
            String name = OF_MINUTES.matcher(piece.text().replaceFirst("(?:文件|命令|令|公告|通告)$", "")).replaceFirst("$1").strip();
            marked.addAll(apart(name));
        }
        List<String> signed = signatures(pieces, part);
        if (signed.size() > marked.size() && (marked.isEmpty() || signed.contains(marked.getFirst()))) {
            return signed;
        }
        if (!marked.isEmpty()) {
            return marked;
        }
        Matcher title = IN_TITLE.matcher(Pieces.joined(pieces.of(part, Role.TITLE)));
        return title.find() ? List.of(title.group(1)) : List.of();
    }

    /** The names below the text. */
    static List<String> signatures(Pieces pieces, Part part) {
        return pieces.of(part, Role.SIGNATURE).stream()
                .flatMap(piece -> apart(DATE.matcher(piece.text()).replaceFirst("").strip()).stream()).distinct().toList();
    }

    /** Names that only spaces keep apart. */
    private static List<String> apart(String names) {
        return java.util.Arrays.stream(names.split("[ 、\n]+")).filter(name -> name.length() > 2).toList();
    }
}
