package wenshu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import wenshu.archive.Archive;
import wenshu.archive.Difference;
import wenshu.archive.Entry;
import wenshu.archive.EntryField;
import wenshu.archive.Link;
import wenshu.archive.Record;
import wenshu.archive.Submission.FileIn;
import wenshu.web.security.Shelf;
import wenshu.web.security.SignedIn;
import wenshu.web.shell.Download;

/** Correcting records over the interface. */
@RestController
@RequestMapping(path = "/api/v1/records/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "档案", description = "更正著录、版本、档号、关联")
final class CatalogueApi {

    private final Archive archive;
    private final Shelf shelf;

    CatalogueApi(Archive archive, Shelf shelf) {
        this.archive = archive;
        this.shelf = shelf;
    }

    /**
     * A correction.
     *
     * @param version the version that was seen
     * @param why what for; may be left out
     * @param elements what is to be said instead, by the element's name; empty takes it away
     */
    record Correction(int version, String why, Map<String, String> elements) {
    }

    /**
     * A version.
     *
     * @param number from 1
     * @param at when
     * @param who login name; may be empty
     * @param why what for; may be empty
     * @param differences in what it differs from the one before
     */
    record VersionView(int number, Instant at, String who, String why, List<Difference> differences) {
    }

    @Operation(summary = "更正著录", description = "只给要改的元素。version 不是最新的一版时答复 409，什么也不改。")
    @PatchMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    RecordView correct(@PathVariable String id, @RequestBody Correction correction, @AuthenticationPrincipal SignedIn who) {
        Entry entry = shelf.correctable(id).entry();
        for (Map.Entry<String, String> element : (correction.elements() == null ? Map.<String, String>of() : correction.elements())
                .entrySet()) {
            entry = EntryField.of(element.getKey()).with(entry, element.getValue() == null ? "" : element.getValue());
        }
        return RecordView.of(archive.revise(id, correction.version(), entry, who.getName(),
                correction.why() == null ? "" : correction.why()));
    }

    @Operation(summary = "一件的各个版本", description = "旧的在前，每一版附与前一版的差别。")
    @GetMapping("/versions")
    List<VersionView> versions(@PathVariable String id) {
        return shelf.versions(id).stream().map(version -> new VersionView(version.number(), version.at(),
                version.who(), version.why(), version.differences())).toList();
    }

    @Operation(summary = "补充或更正文件", description = "同名的文件从下一版起以新的为准，原来的留在原来的版本里。")
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RecordView addFiles(@PathVariable String id, @RequestPart List<MultipartFile> files, @RequestParam int version,
            @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal SignedIn who) {
        shelf.correctable(id);
        return RecordView.of(archive.catalogue().addFiles(id, version, files.stream().map(file -> new FileIn(
                Download.clean(String.valueOf(file.getOriginalFilename())), file::getInputStream)).toList(), who.getName(), why));
    }

    @Operation(summary = "归档编号", description = "给出下一个档号。需要归档职责；年度、保管期限、归档科室须已著录。")
    @PostMapping("/code")
    RecordView confirm(@PathVariable String id, @RequestParam int version,
            @Parameter(description = "门类代码；不给用第一个") @RequestParam(defaultValue = "") String category,
            @AuthenticationPrincipal SignedIn who) {
        shelf.record(id);
        shelf.demandArchivist();
        return RecordView.of(archive.codes().confirm(id, version, category, who.getName()));
    }

    @Operation(summary = "作废档号", description = "件号不再给别的档案。需要归档职责。")
    @DeleteMapping("/code")
    RecordView giveUp(@PathVariable String id, @RequestParam int version, @RequestParam String reason,
            @AuthenticationPrincipal SignedIn who) {
        shelf.record(id);
        shelf.demandArchivist();
        return RecordView.of(archive.codes().giveUp(id, version, reason, who.getName()));
    }

    @Operation(summary = "一件的关联", description = "只列出您可以看的。")
    @GetMapping("/links")
    List<Link.Seen> links(@PathVariable String id) {
        shelf.record(id);
        return shelf.links(id);
    }

    @Operation(summary = "建立关联", description = "other 是另一件的档案编号或档号。")
    @PostMapping("/links")
    RecordView link(@PathVariable String id, @RequestParam int version, @RequestParam Link.Kind kind, @RequestParam String other,
            @AuthenticationPrincipal SignedIn who) {
        shelf.correctable(id);
        Record to = shelf.record(archive.named(other).id());
        return RecordView.of(archive.catalogue().link(id, version, new Link(kind, to.id()), who.getName(), ""));
    }

    @Operation(summary = "解除关联")
    @DeleteMapping("/links")
    RecordView unlink(@PathVariable String id, @RequestParam int version, @RequestParam Link.Kind kind, @RequestParam String other,
            @AuthenticationPrincipal SignedIn who) {
        shelf.correctable(id);
        return RecordView.of(archive.catalogue().unlink(id, version, new Link(kind, other), who.getName(), ""));
    }
}
