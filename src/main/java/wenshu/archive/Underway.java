package wenshu.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenshu.extract.Extracted;
import wenshu.extract.ExtractionStatus;

/** A record on its way into the archive, from its id to its answer. Only the thread that takes it in sees it. */
final class Underway {

    final String id;
    final Handover given;
    List<Staging.Staged> staged;
    List<Extracted> texts;
    Record described;
    Path description;
    Receipt receipt;
    RuntimeException refusal;

    Underway(String id, Handover given) {
        this.id = id;
        this.given = given;
    }

    /** Whether nothing has been decided yet. */
    boolean open() {
        return receipt == null && refusal == null;
    }

    /** What makes its bytes the same as another's. */
    Set<String> hashes() {
        Set<String> hashes = new HashSet<>();
        staged.forEach(file -> hashes.add(file.sha256()));
        return hashes;
    }

    List<ArchiveStore.Item> items() {
        List<ArchiveStore.Item> items = new ArrayList<>();
        staged.forEach(file -> items.add(new ArchiveStore.Item(file.name(), file.path())));
        items.add(new ArchiveStore.Item(Description.NAME, description));
        return items;
    }

    Records.Row row() {
        return new Records.Row(described, texts.stream().map(Extracted::text).toList(), given.alongside());
    }

    /** Whether the text of one of its files is still to be recognised. */
    boolean scan() {
        return texts != null && texts.stream().anyMatch(text -> text.status() == ExtractionStatus.SCAN);
    }

    void kept() {
        receipt = new Receipt(described, "");
    }

    Handover.Answer answer() {
        return new Handover.Answer(receipt, refusal);
    }
}
