package ziman

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.lang.ArchRule
import spock.lang.Shared
import spock.lang.Specification

/** Who may know whom. */
class ArchitectureSpec extends Specification {
    @Shared
    JavaClasses ziman = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages('ziman')

    def "all of Ziman is looked at"() {
        expect:
        ziman.size() > 100
    }

    def "the engine knows no language, no file, no terminal"() {
        expect:
        holds noClasses().that().resideInAPackage('ziman.engine..')
            .should().dependOnClassesThat().resideInAnyPackage(
                'ziman.grammar..', 'ziman.dsl..', 'org.antlr..', 'groovy..', 'org.codehaus.groovy..',
                'picocli..', 'com.fasterxml..', 'java.io..', 'java.nio.file..')
    }

    def "the grammar knows no physics and no Groovy"() {
        expect:
        holds noClasses().that().resideInAPackage('ziman.grammar..')
            .should().dependOnClassesThat().resideInAnyPackage(
                'ziman.engine..', 'ziman.dsl..', 'groovy..', 'org.codehaus.groovy..', 'picocli..')
    }

    def "the language surfaces do no numerics: of the engine they see #packages"() {
        expect:
        holds noClasses().that().resideInAPackage('ziman.dsl..')
            .should().dependOnClassesThat().resideInAnyPackage(
                'ziman.engine.space..', 'ziman.engine.collision..', 'ziman.engine.expansion..',
                'ziman.engine.observe..', 'ziman.engine.wire..', 'ziman.engine.linear..',
                'org.ejml..', 'org.hipparchus..')

        where:
        packages = 'models, schema, units, pipelines'
    }

    def "only the twin knows Groovy, and nothing knows the twin"() {
        expect:
        holds noClasses().that().resideOutsideOfPackage('ziman.dsl.twin..')
            .should().dependOnClassesThat().resideInAnyPackage(
                'groovy..', 'org.codehaus.groovy..', 'ziman.dsl.twin..')
    }

    def "ANTLR stays inside the reader and the formatter"() {
        expect:
        holds noClasses().that().resideOutsideOfPackages(
            'ziman.grammar.antlr..', 'ziman.grammar.read..', 'ziman.grammar.format..')
            .should().dependOnClassesThat().resideInAPackage('org.antlr..')
    }

    def "a model is physics without discretisation"() {
        expect:
        holds noClasses().that().resideInAPackage('ziman.engine.model..')
            .should().dependOnClassesThat().resideInAnyPackage(
                'ziman.engine.space..', 'ziman.engine.collision..', 'ziman.engine.expansion..',
                'ziman.engine.wire..', 'ziman.engine.linear..', 'ziman.engine.pipeline..')
    }

    def "linear solves know no physics"() {
        expect:
        holds classes().that().resideInAPackage('ziman.engine.linear..')
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                'ziman.engine.linear..', 'java..', 'org.ejml..')
    }

    def "packages of the #module do not depend on each other in circles"() {
        expect:
        holds slices().matching("ziman.${module}.(*)..").should().beFreeOfCycles()

        where:
        module << ['grammar', 'engine', 'dsl']
    }

    def "no class is called after nothing in particular"() {
        expect:
        holds noClasses().should().haveSimpleNameContaining('Manager')
            .orShould().haveSimpleNameContaining('Helper')
            .orShould().haveSimpleNameContaining('Util')
            .orShould().haveSimpleNameStartingWith('Abstract')
    }

    private void holds(ArchRule rule) {
        rule.check(ziman)
    }
}
