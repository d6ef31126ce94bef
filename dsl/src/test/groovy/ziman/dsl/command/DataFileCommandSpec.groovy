package ziman.dsl.command

import java.nio.file.Files

/** Tables from files. */
class DataFileCommandSpec extends OnCommandLine {
    def "a data file with decimal commas or a third column is refused: #row"() {
        given:
        Files.writeString(folder.resolve('rho.csv'), "200${row}\n300${row}\n")
        def table = WIRE.replace('of constant', 'of tabulated')
            .replace('1.7 uohm.cm\n  thermal', 'table("rho.csv", columns = ["K", "uohm.cm"])\n  thermal')

        expect:
        ziman('check', model(table)) == 2
        complaints().contains(says)

        where:
        row      || says
        ';1,5'   || 'Two numbers are expected'
        ',1.5,2' || 'This line has 3 columns, the table names 2'
        ' 1.5 2' || 'name every column, "-" for one that is not used'
    }

    def "a column that is not used is named so"() {
        given:
        Files.writeString(folder.resolve('rho.csv'), "# T density rho\n200 7 1.7 9\n400 8 1.7 9\n")
        def table = WIRE.replace('of constant', 'of tabulated')
            .replace('1.7 uohm.cm\n  thermal', 'table("rho.csv", columns = ["K", "-", "uohm.cm", "-"])\n  thermal')

        expect:
        ziman('check', model(table)) == 0
    }

    def "a data file is read with #what between its columns"() {
        given:
        Files.writeString(folder.resolve('rho.csv'), "# copper\nT${gap}rho\n200${gap}1.7\n400${gap}1.7\n")
        def table = WIRE.replace('of constant', 'of tabulated')
            .replace('1.7 uohm.cm\n  thermal', 'table("rho.csv", columns = ["K", "uohm.cm"])\n  thermal')

        expect:
        ziman('run', model(table), '--only', 'suspended') == 0

        where:
        what         | gap
        'a comma'    | ','
        'semicolons' | ' ; '
        'blanks'     | '   '
        'a tab'      | '\t'
    }
}
