package ziman.dsl.show

import spock.lang.Specification

/** Where Java itself comes to an end, people still get words. */
class FaultSpec extends Specification {
    def "#error is told without its name, with exit code #code"() {
        given:
        def told = new ByteArrayOutputStream()

        expect:
        Fault.of(error).told(new PrintStream(told)).exitCode() == code
        told.toString().contains(says)
        !told.toString().contains('Error')

        where:
        error                                 || code                  | says
        new StackOverflowError()              || ExitCode.WRONG_MODEL  | 'deeper than Java can follow'
        new OutOfMemoryError('Java heap space') || ExitCode.SURROUNDINGS | 'not enough memory'
    }
}
