package wenshu.web.search;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import wenshu.archive.Archive;
import wenshu.finder.HitSheet;
import wenshu.search.Query;
import wenshu.web.security.Sight;
import wenshu.web.security.SignedIn;
import wenshu.web.security.Traces;
import wenshu.web.shell.Download;

/** What the search page asks for beside pages: suggestions, and the hits as a spreadsheet. */
@Controller
final class HitFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Archive archive;
    private final Sight sight;
    private final Asked asked;
    private final HitSheet sheet;
    private final Traces traces;

    HitFiles(Archive archive, Sight sight, Asked asked, HitSheet sheet, Traces traces) {
        this.traces = traces;
        this.archive = archive;
        this.sight = sight;
        this.asked = asked;
        this.sheet = sheet;
    }

    @GetMapping(path = "/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Suggested> suggest(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal SignedIn who) {
        return Suggested.of(archive, q, sight.of(who));
    }

    @GetMapping("/search/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String q, @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedIn who) {
        Query query = asked.query(q, parameters, sight.of(who), 1, 1);
        byte[] hits = sheet.write(query);
        traces.exported(query);
        return Download.of("检索结果.xlsx", XLSX, hits);
    }
}
