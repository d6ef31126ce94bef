package ziman.dsl.repl

import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.Specification

/** Work that is interrupted stops, or is given up. */
class InterruptibleSpec extends Specification {
    def "what stops at an interrupt gives its answer"() {
        given:
        def answering = new Interruptible()
        def begun = new CountDownLatch(1)
        Thread.startDaemon {
            begun.await()
            answering.interrupt()
        }

        expect:
        answering.work {
            begun.countDown()
            try {
                Thread.sleep(60_000)
            } catch (InterruptedException e) {
                return 3
            }
            return 0
        } == OptionalInt.of(3)

        and: "the next is not interrupted"
        answering.work { Thread.interrupted() ? 1 : 0 } == OptionalInt.of(0)
    }

    def "what does not stop is given up at an interrupt a second later, not before"() {
        given:
        def answering = new Interruptible()
        def begun = new CountDownLatch(1)
        def released = new CountDownLatch(1)
        long begin = 0
        Thread.startDaemon {
            begun.await()
            begin = System.nanoTime()
            30.times {
                answering.interrupt()
                Thread.sleep(100)
            }
        }

        expect:
        answering.work {
            begun.countDown()
            while (released.count > 0) {
                try {
                    released.await(60, TimeUnit.SECONDS)
                } catch (InterruptedException ignored) {
                }
            }
            return 0
        } == OptionalInt.empty()
        System.nanoTime() - begin > 1_000_000_000L

        cleanup:
        released.countDown()
    }
}
