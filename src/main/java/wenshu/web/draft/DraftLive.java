package wenshu.web.draft;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wenshu.desk.Desk;
import wenshu.desk.DeskDraft;
import wenshu.desk.StaleDraftException;
import wenshu.desk.Versions;
import wenshu.desk.compare.Merge;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Shell;

/** What the editor's script asks for while somebody works: pages, saving, and two people's changes put together. */
@RestController
final class DraftLive {

    private final Desk desk;
    private final Versions versions;
    private final DraftDesk drafts;
    private final LivePages pages;
    private final Shell shell;

    DraftLive(Desk desk, Versions versions, DraftDesk drafts, LivePages pages, Shell shell) {
        this.desk = desk;
        this.versions = versions;
        this.drafts = drafts;
        this.pages = pages;
        this.shell = shell;
    }

    @PostMapping("/drafts/live")
    LivePreview live(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String known) {
        return pages.of(DraftForm.text(sent), Set.of(known.split(",")));
    }

    /** Saves; with {@code marked} the state is kept among the versions for good. */
    @PostMapping("/drafts/{id}/save")
    ResponseEntity<Map<String, Object>> save(@PathVariable long id, @RequestParam long version,
            @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "false") boolean marked,
            @AuthenticationPrincipal SignedIn who) {
        try {
            String text = DraftForm.text(sent);
            DeskDraft saved = desk.save(id, version, drafts.title(text), text, who.getName());
            if (marked) {
                versions.mark(id, saved.version());
            }
            return ResponseEntity.ok(Map.of("version", saved.version(), "title", saved.title(), "time",
                    shell.time(saved.updatedAt())));
        } catch (StaleDraftException e) {
            DeskDraft stored = e.stored();
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("version", stored.version(),
                    "author", name(stored)));
        }
    }

    /**
     * Two people's changes put together.
     *
     * @param version the stored version that was merged with; the result is to be saved upon it
     * @param author who saved it
     * @param clean whether nothing is left to choose
     * @param chunks the text in order; {@code same} where there is nothing to choose, else the two forms
     */
    record Merged(long version, String author, boolean clean, List<Part> chunks) {

        /** A stretch of it. */
        record Part(String same, String mine, String theirs) {
        }
    }

    /**
     * Merges what was typed with what is stored.
     *
     * @param base the fields as they were when typing began, percent-encoded as the page would send them
     * @param mine the fields as they are now, likewise
     */
    @PostMapping("/drafts/{id}/merge")
    Merged merge(@PathVariable long id, @RequestParam String base, @RequestParam String mine) {
        DeskDraft stored = desk.find(id);
        Merge merge = Merge.of(DraftForm.text(fields(base)), DraftForm.text(fields(mine)), stored.text());
        return new Merged(stored.version(), name(stored), merge.clean(), merge.chunks().stream().map(chunk -> switch (chunk) {
            case Merge.Chunk.Agreed agreed -> new Merged.Part(agreed.text(), null, null);
            case Merge.Chunk.Clash clash -> new Merged.Part(null, clash.mine(), clash.theirs());
        }).toList());
    }

    private String name(DeskDraft stored) {
        return shell.names().getOrDefault(stored.author(), stored.author());
    }

    private static MultiValueMap<String, String> fields(String encoded) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
