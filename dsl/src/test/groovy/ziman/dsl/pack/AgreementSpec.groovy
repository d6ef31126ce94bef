package ziman.dsl.pack

import groovy.json.JsonOutput
import spock.lang.Specification

/** When two numbers agree. */
class AgreementSpec extends Specification {
    def "a number with an uncertainty agrees within the larger one: apart by #apart"() {
        given:
        def packed = run { it.quantities.rho = [value: 1d, uncertainty: 1e-6d, unit: 'K'] }
        def now = run { it.quantities.rho = [value: 1d + apart, uncertainty: 2e-6d, unit: 'K'] }

        expect:
        with(Agreement.of(packed, now).experiments().e) {
            identical() == (apart == 0 ? 1 : 0)
            within() == (agrees && apart != 0 ? 1 : 0)
            it.agrees() == agrees
            it.apart().size() == (agrees ? 0 : 1)
        }

        where:
        apart  || agrees
        0d     || true
        1.9e-6 || true
        -1.9e-6 || true
        2.1e-6 || false
        -2.1e-6 || false
        1e300  || false
    }

    def "the larger part of what is allowed is said"() {
        given:
        def packed = run { it.quantities = [a: [value: 1d, uncertainty: 0.5d, unit: 'K'], b: [value: 1d, uncertainty: 0.5d, unit: 'K']] }
        def now = run { it.quantities = [a: [value: 1.25d, uncertainty: 0.5d, unit: 'K'], b: [value: 1.125d, uncertainty: 0.5d, unit: 'K']] }

        expect:
        Agreement.of(packed, now).experiments().e.worst() == 0.5d
    }

    def "an uncertainty below rounding counts as rounding: apart by #apart"() {
        given:
        def packed = run { it.quantities.rho = [value: 4d, uncertainty: 0d, unit: 'K'] }
        def now = run { it.quantities.rho = [value: 4d + apart, uncertainty: 0d, unit: 'K'] }

        expect:
        Agreement.of(packed, now).agrees() == agrees

        where:
        apart    || agrees
        3.9e-12d || true
        4.1e-12d || false
    }

    def "without an uncertainty a column agrees within 1e-9 of its largest number: apart by #apart"() {
        given:
        def table = { double y -> [[name: 'x', unit: 'm', values: [0d, 1d, 2d]], [name: 'y', unit: 'K', values: [0d, y, -4d]]] }
        def packed = run { it.tables.profile = table(1d) }
        def now = run { it.tables.profile = table(1d + apart) }

        expect:
        with(Agreement.of(packed, now).experiments().e) {
            it.agrees() == agrees
            identical() == 5
            agrees || it.apart()[0].result() == 'profile, y [2]'
        }

        where:
        apart   || agrees
        3.9e-9d || true
        4.1e-9d || false
    }

    def "a column of a sweep agrees within the column of its uncertainties, row by row"() {
        given:
        def table = { double first, double second -> [[name: 'rho', unit: 'K', values: [first, second]], [name: 'rho uncertainty', unit: 'K', values: [0.1d, 0.001d]]] }

        expect:
        Agreement.of(run { it.tables.sweep = table(1d, 1d) }, run { it.tables.sweep = table(a, b) }).agrees() == agrees

        where:
        a     | b      || agrees
        1.05d | 1d     || true
        1d    | 1.05d  || false
        1d    | 1.0005d || true
    }

    def "invariants are compared as what they are, parts of one: #after"() {
        expect:
        Agreement.of(run { it.invariants.heat = 1e-16d }, run { it.invariants.heat = after }).agrees() == agrees

        where:
        after  || agrees
        5e-13d || true
        1e-6d  || false
    }

    def "what is missing or judged otherwise is said: #says"() {
        expect:
        def agreement = Agreement.of(run(before), run(after))
        !agreement.agrees()
        (agreement.experiments().e.differences() + agreement.experiments().e.apart()*.toString()).any { it.contains(says) }

        where:
        before                                            | after                                             || says
        ({ })                                             | ({ it.quantities.a = [value: 1d, uncertainty: 1d, unit: 'K'] }) || 'a is not in the pack'
        ({ it.quantities.a = [value: 1d, uncertainty: 1d, unit: 'K'] }) | ({ })                               || 'a is not found any more'
        ({ it.quantities.a = [value: 1d, uncertainty: 1d, unit: 'K'] }) | ({ it.quantities.a = [value: 1d, uncertainty: 1d, unit: 'V'] }) || 'a was in K, now in V'
        ({ it.quantities.a = [value: null, uncertainty: 1d, unit: 'K'] }) | ({ it.quantities.a = [value: 1d, uncertainty: 1d, unit: 'K'] }) || 'packed=NaN'
        ({ it.tables.t = [[name: 'y', unit: 'K', values: [1d]]] }) | ({ it.tables.t = [[name: 'y', unit: 'K', values: [1d, 2d]]] }) || 't, y had 1 values, now 2'
        ({ it.expectations << [text: 'a = 1', passed: true] }) | ({ it.expectations << [text: 'a = 1', passed: false] }) || 'a = 1: met when packed, not met now'
        ({ it.skipped = 'needs a table' })                | ({ })                                             || 'was packed as "skipped", now: ran'
        ({ })                                             | ({ it.refused = 'no' })                           || 'was packed as "ran", now: refused'
    }

    def "an experiment that only one of them has is said"() {
        expect:
        with(Agreement.of(run { }, new Results([:])).experiments().e) { differences() == ['is in the pack only'] }
        with(Agreement.of(new Results([:]), run { }).experiments().e) { differences() == ['has no results in the pack'] }
    }

    private static Results run(Closure filled) {
        def experiment = [quantities: [:], tables: [:], invariants: [:], expectations: []]
        filled(experiment)
        return Results.read(JsonOutput.toJson([experiments: [e: experiment]]).bytes, 'x.zip')
    }
}
