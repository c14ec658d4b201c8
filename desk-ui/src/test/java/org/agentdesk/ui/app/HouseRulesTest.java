package org.agentdesk.ui.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Offer;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.DeskPlugin;
import org.junit.jupiter.api.Test;

/// The rules of the window that modules cannot enforce.
class HouseRulesTest {

    private static final JavaClasses WINDOW =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.agentdesk.ui");

    @Test
    void onlyUiThreadHopsOntoTheJavaFxThread() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.ui\\.fx\\.UiThread.*")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .check(WINDOW);
    }

    @Test
    void theWindowNamesNoTypeOfBody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.core\\.cim\\.Body\\$.*")
                .because(Body.class.getSimpleName() + " subtypes are the plug-ins' business")
                .check(WINDOW);
    }

    /// A renderer that lived in the window would have powers that no vendor's has.
    @Test
    void noContributionLivesOutsideAPluginModule() {
        noClasses()
                .that()
                .resideInAnyPackage("org.agentdesk.ui..", "org.agentdesk.core..")
                .should()
                .implement(Contribution.class)
                .orShould()
                .implement(DeskPlugin.class)
                .check(
                        new ClassFileImporter()
                                .withImportOption(new DesksOwn())
                                .importPackages("org.agentdesk"));
    }

    /// Names of body types as texts are as much a dependency as their records.
    @Test
    void theWindowHoldsNoNameOfABodyTypeAsText() throws Exception {
        var types =
                records(Body.class)
                        .filter(type -> type != Body.Unknown.class)
                        .map(type -> type.getSimpleName().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        var classes =
                Path.of(
                        Arguments.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        var found = new TreeSet<String>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                for (var entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof StringEntry text && types.contains(text.stringValue())) {
                        found.add(classes.relativize(file) + " " + text.stringValue());
                    }
                }
            }
        }
        found.removeIf(it -> NOT_BODIES.stream().anyMatch(it::startsWith));
        assertEquals(Set.of(), found);
    }

    /// Channels and media routing domains that are spelled like a body type.
    private static final Set<String> NOT_BODIES = Set.of("org/agentdesk/ui/fx/Channels.class ");

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(HouseRulesTest::records);
    }

    private static final class DesksOwn implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return (location.contains("/desk-ui/") || location.contains("/desk-core/"))
                    && !location.contains("test-classes");
        }
    }

    /// What an agent may see of a name is decided in one place ([Pii]), so nothing in the window
    /// asks a customer for it. The speller shows no name, it only calls none misspelt.
    @Test
    void theWindowReadsNoCustomersNameButThroughPii() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.agentdesk.ui.tour..",
                        "org.agentdesk.ui.gallery..",
                        "org.agentdesk.ui.spelling..")
                .should()
                .accessTargetWhere(
                        target(owner(assignableTo(Conversation.class)))
                                .or(target(owner(assignableTo(Offer.class))))
                                .or(target(owner(assignableTo(ListRequest.class))))
                                .and(target(name("customerName"))))
                .orShould()
                .accessTargetWhere(
                        target(owner(assignableTo(Customer.class)))
                                .or(target(owner(assignableTo(Author.class))))
                                .and(target(name("name"))))
                .check(WINDOW);
    }

    @Test
    void viewModelsKnowNoControl() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "javafx.fxml..")
                .check(WINDOW);
    }

    @Test
    void onlyTheCompositionRootKnowsTheContainer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.agentdesk.ui.app")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..", "jakarta.inject..")
                .check(WINDOW);
    }
}
