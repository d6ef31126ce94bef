package ziman.engine.units

import java.math.MathContext
import spock.lang.Specification

class ConstantsSpec extends Specification {

    static final MathContext FIGURES = new MathContext(60)

    def "constants are those of CODATA 2022"() {
        expect:
        Constants.all()[name] == new Quantity(value, Units.parse(unit).dimension())
        constant == value

        where:
        name        | constant                      || value               | unit
        'kB'        | Constants.BOLTZMANN           || 1.380649e-23d       | 'J/K'
        'hbar'      | Constants.REDUCED_PLANCK      || 1.0545718176461564e-34d | 'J.s'
        'h'         | Constants.PLANCK              || 6.62607015e-34d     | 'J.s'
        'e'         | Constants.ELEMENTARY_CHARGE   || 1.602176634e-19d    | 'C'
        'c'         | Constants.SPEED_OF_LIGHT      || 299792458.0d        | 'm/s'
        'm_e'       | Constants.ELECTRON_MASS       || 9.1093837139e-31d   | 'kg'
        'N_A'       | Constants.AVOGADRO            || 6.02214076e23d      | 'mol^-1'
        'epsilon_0' | Constants.VACUUM_PERMITTIVITY || 8.8541878188e-12d   | 'F/m'
        'mu_0'      | Constants.VACUUM_PERMEABILITY || 1.25663706127e-6d   | 'N/A^2'
        'sigma_SB'  | Constants.STEFAN_BOLTZMANN    || 5.6703744191844294e-8d | 'W/m^2/K^4'
        'amu'       | Constants.ATOMIC_MASS         || 1.66053906892e-27d  | 'kg'
        'a_0'       | Constants.BOHR_RADIUS         || 5.29177210544e-11d  | 'm'
        'Ry'        | Constants.RYDBERG             || 2.179872361103e-18d | 'J'
        'pi'        | Math.PI                       || Math.PI             | '1'
    }

    def "they are listed in the order in which a physicist looks for them"() {
        expect:
        Constants.all().keySet().toList() == ['kB', 'hbar', 'h', 'e', 'c', 'm_e', 'N_A', 'epsilon_0', 'mu_0',
                                              'sigma_SB', 'amu', 'a_0', 'Ry', 'pi']
    }

    def "nobody can change them"() {
        when:
        Constants.all().put('kB', Quantity.of(1.0d))

        then:
        thrown(UnsupportedOperationException)
    }

    def "derived exact constants follow from the defining ones"() {
        given:
        def pi = Codata.PI.value()
        def h = 6.62607015e-34G
        def kB = 1.380649e-23G
        def c = 299792458G

        expect:
        Codata.REDUCED_PLANCK.value() ==
            h.divide(2 * pi, FIGURES).round(new MathContext(Codata.REDUCED_PLANCK.value().precision()))
        Codata.STEFAN_BOLTZMANN.value() ==
            (2 * pi**5 * kB**4).divide(15 * h**3 * c**2, FIGURES).round(
                new MathContext(Codata.STEFAN_BOLTZMANN.value().precision()))
    }

    def "measured constants agree with one another within their uncertainty"() {
        expect:
        close(Constants.VACUUM_PERMITTIVITY * Constants.VACUUM_PERMEABILITY * Constants.SPEED_OF_LIGHT**2, 1)
        close(Constants.REDUCED_PLANCK**2 / (2 * Constants.ELECTRON_MASS * Constants.BOHR_RADIUS**2), Constants.RYDBERG)
        close(10973731.568157d * Constants.PLANCK * Constants.SPEED_OF_LIGHT, Constants.RYDBERG)
        close(Constants.ELEMENTARY_CHARGE**2 / (8 * Math.PI * Constants.VACUUM_PERMITTIVITY * Constants.BOHR_RADIUS),
            Constants.RYDBERG)
        close(Constants.ATOMIC_MASS / Constants.ELECTRON_MASS, 1822.888486209d)
    }

    static boolean close(double left, double right) {
        Math.abs(left / right - 1) < 1e-9
    }
}
