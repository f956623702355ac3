package wenshu.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wenshu.archive.Archive;
import wenshu.audit.AuditTrail;
import wenshu.custody.Custody;
import wenshu.desk.Desk;
import wenshu.desk.IgnoredFindings;
import wenshu.desk.PhotoShelf;
import wenshu.desk.SourceShelf;
import wenshu.desk.Versions;
import wenshu.finder.HitSheet;
import wenshu.finder.People;
import wenshu.finder.SavedSearches;
import wenshu.forms.queue.BatchQueue;
import wenshu.home.DataHome;
import wenshu.home.IdKeys;
import wenshu.intake.Corrections;
import wenshu.intake.Intake;
import wenshu.intake.Nears;
import wenshu.intake.WatchFolder;
import wenshu.intake.load.RecordLoad;
import wenshu.org.Accounts;
import wenshu.org.Bureau;
import wenshu.org.Duties;
import wenshu.register.Register;
import wenshu.search.AbbreviationFile;
import wenshu.signoff.Issuing;
import wenshu.signoff.SignOffs;
import wenshu.template.FormFiller;
import wenshu.template.TemplateCatalogue;

/**
 * The workshop's rooms as Spring beans; the workshop closes them. What is costly to build (fonts) is asked of the workshop
 * when it is first needed, so that the service starts quickly.
 */
@Configuration(proxyBeanMethods = false)
public class Beans {

    @Bean
    Workshop workshop(@Value("${wenshu.home:archive}") Path home) {
        return new Workshop(new DataHome(home), Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @Bean
    Clock clock(Workshop workshop) {
        return workshop.clock();
    }

    @Bean
    Accounts accounts(Workshop workshop) {
        return workshop.accounts();
    }

    @Bean
    Bureau bureau(Workshop workshop) {
        return workshop.bureau();
    }

    @Bean
    Desk desk(Workshop workshop) {
        return workshop.desk();
    }

    @Bean
    Versions versions(Workshop workshop) {
        return new Versions(workshop.database());
    }

    @Bean
    IgnoredFindings ignoredFindings(Workshop workshop) {
        return new IgnoredFindings(workshop.database(), workshop.clock());
    }

    @Bean
    PhotoShelf photos(Workshop workshop) {
        return workshop.photos();
    }

    @Bean
    TemplateCatalogue templates(Workshop workshop) {
        return workshop.templates();
    }

    @Bean
    FormFiller formFiller(Workshop workshop) {
        return workshop.formFiller();
    }

    @Bean
    BatchQueue batches(Workshop workshop) {
        return workshop.batches();
    }

    @Bean
    Archive archive(Workshop workshop) {
        return workshop.archive();
    }

    @Bean
    AuditTrail audit(Workshop workshop) {
        return workshop.audit();
    }

    @Bean
    IdKeys idKeys(Workshop workshop) {
        return workshop.idKeys();
    }

    @Bean
    People people(Workshop workshop) {
        return new People(workshop.database());
    }

    @Bean
    SavedSearches savedSearches(Workshop workshop) {
        return new SavedSearches(workshop.database(), workshop.clock());
    }

    /** The bureau's own short names of units, for marking on a page what a search with them found. */
    @Bean
    AbbreviationFile abbreviations(Workshop workshop) {
        return new AbbreviationFile(workshop.home().abbreviations());
    }

    @Bean
    HitSheet hitSheet(People people, Archive archive) {
        return new HitSheet(people, archive::search);
    }

    @Bean
    Custody custody(Workshop workshop) {
        return workshop.custody();
    }

    @Bean
    Duties duties(Workshop workshop) {
        return workshop.duties();
    }

    @Bean
    Register register(Workshop workshop) {
        return workshop.register();
    }

    @Bean
    SignOffs signOffs(Workshop workshop) {
        return workshop.signOffs();
    }

    @Bean
    Issuing issuing(Workshop workshop) {
        return workshop.issuing();
    }

    @Bean
    SourceShelf sources(Workshop workshop) {
        return workshop.sources();
    }

    @Bean
    Intake intake(Workshop workshop) {
        return workshop.intake();
    }

    @Bean
    Nears nears(Workshop workshop) {
        return workshop.nears();
    }

    @Bean
    Corrections corrections(Workshop workshop) {
        return workshop.corrections();
    }

    @Bean
    RecordLoad recordLoad(Workshop workshop) {
        return workshop.recordLoad();
    }

    @Bean
    WatchFolder watchFolder(Workshop workshop, @Value("${wenshu.watch:}") String named) {
        Path folder = named.isBlank() ? workshop.home().watch() : Path.of(named);
        return new WatchFolder(folder, !named.isBlank(), workshop.intake(), workshop.clock(), Duration.ofSeconds(10));
    }
}
