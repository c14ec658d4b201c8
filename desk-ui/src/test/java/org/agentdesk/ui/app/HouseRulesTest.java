package org.agentdesk.ui.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javafx.application.Platform;
import org.agentdesk.core.cim.Body;
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
