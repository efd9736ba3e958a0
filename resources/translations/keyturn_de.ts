<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Keyturn</source>
        <translation>Über Keyturn</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>Lizenz von</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Keyturn {version}</source>
        <translation>Keyturn {version}</translation>
    </message>
    <message>
        <source>Renews customers&apos; Microsoft 365 tokens with a link and a code.</source>
        <translation>Erneuert die Microsoft-365-Token der Kunden mit einem Link und einem Code.</translation>
    </message>
    <message>
        <source>Diagnostics hold versions, numbers and plain settings: no names, addresses, codes, links or passwords.</source>
        <translation>Die Diagnose enthält Versionen, Zahlen und einfache Einstellungen: keine Namen, Adressen, Codes, Links oder Kennwörter.</translation>
    </message>
    <message>
        <source>&amp;Licence of</source>
        <translation>&amp;Lizenz von</translation>
    </message>
    <message>
        <source>Keyturn</source>
        <translation>Keyturn</translation>
    </message>
    <message>
        <source>Qt and Qt for Python</source>
        <translation>Qt und Qt for Python</translation>
    </message>
    <message>
        <source>GNU Lesser General Public License 3</source>
        <translation>GNU Lesser General Public License 3</translation>
    </message>
    <message>
        <source>GNU General Public License 3</source>
        <translation>GNU General Public License 3</translation>
    </message>
    <message>
        <source>Other packages</source>
        <translation>Andere Pakete</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>added the tenant</source>
        <translation>hat den Mandanten hinzugefügt</translation>
    </message>
    <message>
        <source>brought back the tenant</source>
        <translation>hat den Mandanten zurückgeholt</translation>
    </message>
    <message>
        <source>cancelled the invitation</source>
        <translation>hat die Einladung zurückgezogen</translation>
    </message>
    <message>
        <source>changed tags</source>
        <translation>hat Tags geändert</translation>
    </message>
    <message>
        <source>changed the tenant</source>
        <translation>hat den Mandanten geändert</translation>
    </message>
    <message>
        <source>exported invitations</source>
        <translation>hat Einladungen exportiert</translation>
    </message>
    <message>
        <source>imported tenants</source>
        <translation>hat Mandanten importiert</translation>
    </message>
    <message>
        <source>imported the invitation</source>
        <translation>hat die Einladung importiert</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>hat eine Sicherung angelegt</translation>
    </message>
    <message>
        <source>made a new link</source>
        <translation>hat einen neuen Link erstellt</translation>
    </message>
    <message>
        <source>opened the Auth URL</source>
        <translation>hat die Auth-URL geöffnet</translation>
    </message>
    <message>
        <source>prepared an invitation</source>
        <translation>hat eine Einladung vorbereitet</translation>
    </message>
    <message>
        <source>removed the tenant</source>
        <translation>hat den Mandanten entfernt</translation>
    </message>
    <message>
        <source>renewed the tokens</source>
        <translation>hat die Token erneuert</translation>
    </message>
    <message>
        <source>restored a backup</source>
        <translation>hat eine Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>sent the invitation</source>
        <translation>hat die Einladung gesendet</translation>
    </message>
    <message>
        <source>took the key to the tokens from a backup</source>
        <translation>hat den Schlüssel zu den Token aus einer Sicherung übernommen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>Who does what, and when, will stand here.</source>
        <translation>Hier steht dann, wer wann was tut.</translation>
    </message>
    <message>
        <source>Search for something else, or show all.</source>
        <translation>Nach etwas anderem suchen oder alle zeigen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt dazu</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Person, act, tenant or detail</source>
        <translation>Person, Aktion, Mandant oder Einzelheit</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Writes the list as it is limited now to a spreadsheet</source>
        <translation>Schreibt die Liste, so wie sie jetzt eingegrenzt ist, in eine Tabelle</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Te&amp;nant</source>
        <translation>Ma&amp;ndant</translation>
    </message>
    <message>
        <source>Export the activity list</source>
        <translation>Aktivitätsliste exportieren</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>1 line is written to {file}.</source>
        <translation>1 Zeile wurde in {file} geschrieben.</translation>
    </message>
    <message>
        <source>{count} are written to {file}.</source>
        <translation>{count} Zeilen wurden in {file} geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>Mi&amp;crosoft-365-Einstellungen</translation>
    </message>
    <message>
        <source>Only this &amp;tenant</source>
        <translation>Nur dieser &amp;Mandant</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Safe for colour-blind people</source>
        <translation>Für Farbenblinde geeignet</translation>
    </message>
    <message>
        <source>Counts at once, on this computer alone. The last two are light or dark as the system is.</source>
        <translation>Gilt sofort, nur auf diesem Computer. Die letzten beiden sind hell oder dunkel wie das System.</translation>
    </message>
</context>
<context>
    <name>ApplicationSection</name>
    <message>
        <source>How to register one…</source>
        <translation>So wird eine registriert…</translation>
    </message>
    <message>
        <source>Test these settings</source>
        <translation>Diese Einstellungen testen</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Save first: the test uses the saved settings.</source>
        <translation>Zuerst speichern: Der Test benutzt die gespeicherten Einstellungen.</translation>
    </message>
    <message>
        <source>The test asks the sign-in page, the application and Microsoft Graph. It changes nothing.</source>
        <translation>Der Test fragt die Anmeldeseite, die Anwendung und Microsoft Graph. Er ändert nichts.</translation>
    </message>
    <message>
        <source>Tokens belong to the application and the cloud they were acquired with: after a change of either, every tenant has to be renewed.</source>
        <translation>Token gehören zu der Anwendung und der Cloud, mit denen sie geholt wurden: Ändert sich eine davon, muss jeder Mandant erneuert werden.</translation>
    </message>
</context>
<context>
    <name>AuthUrlDialog</name>
    <message>
        <source>Auth URL</source>
        <translation>Auth-URL</translation>
    </message>
    <message>
        <source>Auth URL of {tenant}</source>
        <translation>Auth-URL von {tenant}</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>It works for one renewal, until {expires}. Whoever has it can open the page: send it to {admin} alone, to be opened in a private (incognito) window.</source>
        <translation>Er gilt für eine Erneuerung, bis {expires}. Wer ihn hat, kann die Seite öffnen: nur an {admin} schicken, zum Öffnen in einem privaten Fenster (Inkognito).</translation>
    </message>
    <message>
        <source>The old one opens nothing from now on.</source>
        <translation>Der alte öffnet ab jetzt nichts mehr.</translation>
    </message>
</context>
<context>
    <name>AuthenticationStatus</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>Zuletzt aktualisiert</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>≈ {days}</source>
        <translation>≈ {days}</translation>
    </message>
    <message>
        <source>Expected to end about {moment}. {ground}</source>
        <translation>Endet voraussichtlich etwa am {moment}. {ground}</translation>
    </message>
    <message>
        <source>Estimated: if nothing uses the tokens, they end about {moment}</source>
        <translation>Geschätzt: Werden die Token nicht benutzt, enden sie etwa am {moment}</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Resttage</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Consent required</source>
        <translation>Zustimmung nötig</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Ends in {days} days if nothing uses it</source>
        <translation>Endet in {days} Tagen, wenn die Token nicht benutzt werden</translation>
    </message>
    <message>
        <source>No sign-in yet</source>
        <translation>Noch keine Anmeldung</translation>
    </message>
    <message>
        <source>Check now: that uses it, and it lives on.</source>
        <translation>Jetzt prüfen: Das benutzt die Token, und sie leben weiter.</translation>
    </message>
    <message>
        <source>Renew it: have the administrator sign in.</source>
        <translation>Erneuern: den Administrator sich anmelden lassen.</translation>
    </message>
</context>
<context>
    <name>BackgroundSection</name>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Go &amp;on in the tray when the window is closed</source>
        <translation>Im Infobereich &amp;weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Start &amp;with the session, in the tray</source>
        <translation>Bei der A&amp;nmeldung starten, im Infobereich</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Am Leben halten</translation>
    </message>
    <message>
        <source>Alerts on the desktop</source>
        <translation>Hinweise auf dem Desktop</translation>
    </message>
    <message>
        <source>Digest by mail</source>
        <translation>Tagesübersicht per Mail</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Keyturn.</source>
        <translation>Dieser Desktop hat keinen Infobereich: Mit dem Fenster endet auch Keyturn.</translation>
    </message>
    <message>
        <source>These count at once. A window on the practice directory does not start with the session.</source>
        <translation>Das gilt sofort. Ein Fenster mit dem Übungsverzeichnis startet nicht bei der Anmeldung.</translation>
    </message>
    <message>
        <source>These count at once, on this computer alone.</source>
        <translation>Das gilt sofort und nur auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Backups (*.{suffix})</source>
        <translation>Sicherungen (*.{suffix})</translation>
    </message>
    <message>
        <source>There is no recent backup of the tokens.</source>
        <translation>Es gibt keine aktuelle Sicherung der Token.</translation>
    </message>
    <message>
        <source>If this computer or its keyring is lost, every tenant has to be renewed. A backup is one encrypted file that brings everything back, on any machine.</source>
        <translation>Geht dieser Computer oder sein Schlüsselbund verloren, muss jeder Mandant erneuert werden. Eine Sicherung ist eine verschlüsselte Datei, die alles zurückbringt, auf jedem Rechner.</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>Sicherun&amp;g anlegen…</translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation>Nicht &amp;jetzt</translation>
    </message>
    <message>
        <source>Never remin&amp;d me</source>
        <translation>Nie eri&amp;nnern</translation>
    </message>
    <message>
        <source>1 tenant is backed up.</source>
        <translation>1 Mandant ist gesichert.</translation>
    </message>
    <message>
        <source>{count} tenants are backed up.</source>
        <translation>{count} Mandanten sind gesichert.</translation>
    </message>
    <message>
        <source>Keep {file} away from this computer, and its passphrase away from the file.</source>
        <translation>{file} nicht auf diesem Computer aufbewahren, und die Passphrase nicht bei der Datei.</translation>
    </message>
    <message>
        <source>1 tenant is restored.</source>
        <translation>1 Mandant ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>{count} tenants are restored.</source>
        <translation>{count} Mandanten sind wiederhergestellt.</translation>
    </message>
    <message>
        <source>This account&apos;s keyring keeps the key to the tokens.</source>
        <translation>Den Schlüssel zu den Token bewahrt der Schlüsselbund dieses Kontos auf.</translation>
    </message>
    <message>
        <source>There is no keyring here: the backup&apos;s passphrase protects the tokens until you choose another in the settings.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Die Passphrase der Sicherung schützt die Token, bis in den Einstellungen eine andere gewählt wird.</translation>
    </message>
    <message>
        <source>What was here before is kept as {file}.</source>
        <translation>Was vorher hier war, liegt als {file} bereit.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung anlegen</translation>
    </message>
    <message>
        <source>Everything, in one encrypted file</source>
        <translation>Alles in einer verschlüsselten Datei</translation>
    </message>
    <message>
        <source>The file holds tenants, tokens, invitations, history and settings, and the key that opens the tokens. Whoever has it and the passphrase has your customers&apos; tokens. Nobody can recover the passphrase.</source>
        <translation>Die Datei enthält Mandanten, Token, Einladungen, Verlauf und Einstellungen sowie den Schlüssel, der die Token öffnet. Wer sie und die Passphrase hat, hat die Token der Kunden. Niemand kann die Passphrase wiederherstellen.</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>Sicherung &amp;anlegen…</translation>
    </message>
    <message>
        <source>Writing the backup</source>
        <translation>Sicherung wird geschrieben</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup and move</source>
        <translation>Sichern und umziehen</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>Sicherun&amp;g anlegen…</translation>
    </message>
    <message>
        <source>Restore fro&amp;m a backup…</source>
        <translation>Aus einer Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>A backup is one encrypted file with everything in it, the key to the tokens too: restore it here or on another machine. If the keyring loses the key and there is no backup, the tenants stay and each has to be renewed once.</source>
        <translation>Eine Sicherung ist eine verschlüsselte Datei mit allem, auch dem Schlüssel zu den Token: Sie lässt sich hier oder auf einem anderen Rechner wiederherstellen. Verliert der Schlüsselbund den Schlüssel und gibt es keine Sicherung, bleiben die Mandanten erhalten, und jeder muss einmal erneuert werden.</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>Es wurde noch keine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>The last backup is of {when}: {file}</source>
        <translation>Die letzte Sicherung ist vom {when}: {file}</translation>
    </message>
</context>
<context>
    <name>BulkCheck</name>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Go o&amp;n with the check</source>
        <translation>Prüfung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>The last check was broken off. 1 tenant is left.</source>
        <translation>Die letzte Prüfung wurde abgebrochen. 1 Mandant ist übrig.</translation>
    </message>
    <message>
        <source>The last check was broken off. {count} tenants are left.</source>
        <translation>Die letzte Prüfung wurde abgebrochen. {count} Mandanten sind übrig.</translation>
    </message>
    <message>
        <source>Checked {done} of {count}</source>
        <translation>{done} von {count} geprüft</translation>
    </message>
    <message>
        <source>Stopped. {done} of {count} were checked.</source>
        <translation>Angehalten. {done} von {count} geprüft.</translation>
    </message>
    <message>
        <source>Checked 1 tenant.</source>
        <translation>1 Mandant geprüft.</translation>
    </message>
    <message>
        <source>Checked {count} tenants.</source>
        <translation>{count} Mandanten geprüft.</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>CauseList</name>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Wer handelt</translation>
    </message>
</context>
<context>
    <name>ChangesLine</name>
    <message>
        <source>{count} stopped working</source>
        <translation>{count} ausgefallen</translation>
    </message>
    <message>
        <source>{count} expiring</source>
        <translation>{count} ablaufend</translation>
    </message>
    <message>
        <source>{count} back</source>
        <translation>{count} wieder da</translation>
    </message>
    <message>
        <source>{count} renewed</source>
        <translation>{count} erneuert</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} hinzugefügt</translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>Seit gestern verändert</translation>
    </message>
    <message>
        <source>Shows only these tenants</source>
        <translation>Zeigt nur diese Mandanten</translation>
    </message>
    <message>
        <source>Since yesterday:</source>
        <translation>Seit gestern:</translation>
    </message>
    <message>
        <source>Nothing changed since yesterday.</source>
        <translation>Seit gestern hat sich nichts verändert.</translation>
    </message>
    <message>
        <source>Since {moment}</source>
        <translation>Seit {moment}</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Tenants to invite</source>
        <translation>Mandanten, die eingeladen werden</translation>
    </message>
    <message>
        <source>Name, domain, account, tag or code</source>
        <translation>Name, Domäne, Konto, Tag oder Code</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Which tenants are listed</source>
        <translation>Welche Mandanten aufgeführt sind</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>I&amp;mport CSV</source>
        <translation>CSV i&amp;mportieren</translation>
    </message>
    <message>
        <source>Columns name, tenant, admin_username and email: adds or updates the tenants, and chooses them</source>
        <translation>Spalten name, tenant, admin_username und email: fügt die Mandanten hinzu oder aktualisiert sie und wählt sie aus</translation>
    </message>
    <message>
        <source>Add a customer&apos;s directory on the page Tenants, or import a CSV file.</source>
        <translation>Auf der Seite Mandanten das Verzeichnis eines Kunden hinzufügen oder eine CSV-Datei importieren.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Next: {count} tenants</source>
        <translation>&amp;Weiter: {count} Mandanten</translation>
    </message>
    <message>
        <source>{count} are selected. At most {most} are invited at once.</source>
        <translation>{count} sind ausgewählt. Auf einmal werden höchstens {most} eingeladen.</translation>
    </message>
    <message>
        <source>Select with Ctrl or Shift; an invitation is prepared for each.</source>
        <translation>Mehrere mit Strg oder Umschalt auswählen; für jeden wird eine Einladung vorbereitet.</translation>
    </message>
    <message>
        <source>Import tenants from a CSV file</source>
        <translation>Mandanten aus einer CSV-Datei importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV-Dateien (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Code kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>Link ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;message for the customer</source>
        <translation>Nach&amp;richt für den Kunden kopieren</translation>
    </message>
    <message>
        <source>The link, the code, the account and how long it works.</source>
        <translation>Der Link, der Code, das Konto und wie lange der Code gilt.</translation>
    </message>
    <message>
        <source>The code is {code}</source>
        <translation>Der Code ist {code}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Authentication status</source>
        <translation>Authentifizierungsstatus</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show what needs attention</source>
        <translation>Zeigen, was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Check all tenants</source>
        <translation>Alle Mandanten prüfen</translation>
    </message>
    <message>
        <source>Invite tenants</source>
        <translation>Mandanten einladen</translation>
    </message>
    <message>
        <source>Add a tenant</source>
        <translation>Mandant hinzufügen</translation>
    </message>
    <message>
        <source>Import tenants from a CSV file</source>
        <translation>Mandanten aus einer CSV-Datei importieren</translation>
    </message>
    <message>
        <source>Import a pasted list of tenants</source>
        <translation>Eingefügte Liste von Mandanten importieren</translation>
    </message>
    <message>
        <source>Import invitations</source>
        <translation>Einladungen importieren</translation>
    </message>
    <message>
        <source>Export the status list</source>
        <translation>Statusliste exportieren</translation>
    </message>
    <message>
        <source>Export the activity list</source>
        <translation>Aktivitätsliste exportieren</translation>
    </message>
    <message>
        <source>New backup</source>
        <translation>Neue Sicherung</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Settings: {tab}</source>
        <translation>Einstellungen: {tab}</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Farben: {name}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Sprache: {name}</translation>
    </message>
    <message>
        <source>It counts from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Admin consent</source>
        <translation>Administratorzustimmung</translation>
    </message>
    <message>
        <source>Admin consent for {tenant}</source>
        <translation>Administratorzustimmung für {tenant}</translation>
    </message>
    <message>
        <source>Ask a Global Administrator of {tenant} to open this link and accept. That allows the application for the whole organization. The role is needed for this alone.</source>
        <translation>Ein globaler Administrator von {tenant} öffnet diesen Link und stimmt zu. Das erlaubt die Anwendung für die ganze Organisation. Die Rolle ist nur dafür nötig.</translation>
    </message>
    <message>
        <source>Admin consent link</source>
        <translation>Link zur Administratorzustimmung</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;message for the administrator</source>
        <translation>&amp;Nachricht für den Administrator kopieren</translation>
    </message>
    <message>
        <source>&amp;Open here</source>
        <translation>&amp;Hier öffnen</translation>
    </message>
    <message>
        <source>For an administrator who signs in on this computer.</source>
        <translation>Für einen Administrator, der sich an diesem Computer anmeldet.</translation>
    </message>
    <message>
        <source>A browser opened. Once the administrator has accepted, {tenant} is checked by itself.</source>
        <translation>Ein Browser wurde geöffnet. Sobald der Administrator zugestimmt hat, wird {tenant} von selbst geprüft.</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>No digest is set up</source>
        <translation>Es ist keine Tagesübersicht eingerichtet</translation>
    </message>
    <message>
        <source>alerts.digest_to has no value.</source>
        <translation>alerts.digest_to hat keinen Wert.</translation>
    </message>
    <message>
        <source>Set alerts.digest_to to the address it goes to.</source>
        <translation>alerts.digest_to auf die Adresse setzen, an die sie geht.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>Last used on {day}; it ends after {days} days without use.</source>
        <translation>Zuletzt benutzt am {day}; endet nach {days} Tagen ohne Benutzung.</translation>
    </message>
    <message>
        <source>Consent is missing for {names}. Have a Global Administrator sign in and accept it.</source>
        <translation>Die Zustimmung für {names} fehlt. Einen globalen Administrator sich anmelden und zustimmen lassen.</translation>
    </message>
    <message>
        <source>{account} still is a Global Administrator, which is needed for consent only. The role can be removed.</source>
        <translation>{account} ist noch globaler Administrator, was nur für die Zustimmung nötig ist. Die Rolle kann entzogen werden.</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>Signed in with a code: a policy that blocks codes would end this at once when it is switched on. Have the account excluded from it, or renew through a browser.</source>
        <translation>Mit einem Code angemeldet: Eine Richtlinie, die Codes blockiert, würde das sofort beenden, sobald sie eingeschaltet wird. Das Konto davon ausnehmen lassen oder im Browser erneuern.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>twice in a row</source>
        <translation>zweimal in Folge</translation>
    </message>
    <message>
        <source>Died {age} after the sign-in {how_often}, the last time with: {cause}. Signed in again on {day}.</source>
        <translation>Gestorben {age} nach der Anmeldung, {how_often}, zuletzt mit: {cause}. Wieder angemeldet am {day}.</translation>
    </message>
    <message>
        <source>{times} times in a row</source>
        <translation>{times}-mal in Folge</translation>
    </message>
    <message>
        <source>{ages}, {age}</source>
        <translation>{ages}, {age}</translation>
    </message>
    <message>
        <source>{ground} It has died sooner before: {ages} after the sign-in.</source>
        <translation>{ground} Es ist schon früher gestorben: {ages} nach der Anmeldung.</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} Stunden</translation>
    </message>
    <message>
        <source>&apos;{error}&apos;, and nothing else.</source>
        <translation>„{error}“, und nichts weiter.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason}).</source>
        <translation>{name} ließ sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and rights.</source>
        <translation>Name und Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>It has another key</source>
        <translation>Sie hat einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>The key in this backup does not open the tokens that are here.</source>
        <translation>Der Schlüssel in dieser Sicherung öffnet die Token nicht, die hier sind.</translation>
    </message>
    <message>
        <source>Choose a backup of this store, or restore all of this one.</source>
        <translation>Eine Sicherung dieses Bestands wählen oder diese ganz wiederherstellen.</translation>
    </message>
    <message>
        <source>Already under way</source>
        <translation>Läuft bereits</translation>
    </message>
    <message>
        <source>A backup is being made or restored right now, here or in another Keyturn.</source>
        <translation>Eine Sicherung wird gerade angelegt oder wiederhergestellt, hier oder in einem anderen Keyturn.</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>Das Ende abwarten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>{name} exists and was left as it is.</source>
        <translation>{name} ist vorhanden und blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced.</source>
        <translation>Einen anderen Namen wählen oder angeben, dass sie ersetzt werden darf.</translation>
    </message>
    <message>
        <source>Not a place for a backup</source>
        <translation>Kein Ort für eine Sicherung</translation>
    </message>
    <message>
        <source>{name} in this folder is where Keyturn keeps its data.</source>
        <translation>Unter dem Namen {name} hält Keyturn in diesem Ordner seine Daten.</translation>
    </message>
    <message>
        <source>Choose another folder, on another disk if there is one.</source>
        <translation>Einen anderen Ordner wählen, auf einem anderen Datenträger, falls es einen gibt.</translation>
    </message>
    <message>
        <source>No admin-consent link here</source>
        <translation>Hier gibt es keinen Link zur Administratorzustimmung</translation>
    </message>
    <message>
        <source>The server that signs people in has no page for the consent of an administrator.</source>
        <translation>Der Server, bei dem man sich anmeldet, hat keine Seite für die Zustimmung eines Administrators.</translation>
    </message>
    <message>
        <source>Send an invitation: the permissions are asked for while signing in.</source>
        <translation>Eine Einladung senden: Die Berechtigungen werden bei der Anmeldung angefordert.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Die Netzverbindung prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} ist nicht erreichbar</translation>
    </message>
    <message>
        <source>{host} sent us on to another address.</source>
        <translation>{host} hat uns an eine andere Adresse verwiesen.</translation>
    </message>
    <message>
        <source>Sign in to the network you are connected to, then try again.</source>
        <translation>Am verbundenen Netz anmelden, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Only https is spoken</source>
        <translation>Es wird nur https gesprochen</translation>
    </message>
    <message>
        <source>&apos;{scheme}://{host}&apos; is not an https address.</source>
        <translation>„{scheme}://{host}“ ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>Use an address with https://.</source>
        <translation>Eine Adresse mit https:// verwenden.</translation>
    </message>
    <message>
        <source>{host} sent an answer without end.</source>
        <translation>{host} hat eine Antwort ohne Ende gesendet.</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>Die Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {reason}.</source>
        <translation>Dem Zertifikat von {host} wird nicht vertraut: {reason}.</translation>
    </message>
    <message>
        <source>Where a proxy inspects encrypted connections, set cloud.ca_bundle to its certificate. Otherwise somebody may be between you and Microsoft: do not sign in on this network.</source>
        <translation>Wo ein Proxy verschlüsselte Verbindungen prüft, cloud.ca_bundle auf sein Zertifikat setzen. Sonst steht vielleicht jemand zwischen hier und Microsoft: In diesem Netz nicht anmelden.</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>Mit {host} kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and password.</source>
        <translation>Der Proxy verlangt Benutzernamen und Kennwort.</translation>
    </message>
    <message>
        <source>Put them into the HTTPS_PROXY setting.</source>
        <translation>Sie in die Einstellung HTTPS_PROXY eintragen.</translation>
    </message>
    <message>
        <source>The proxy did not connect us.</source>
        <translation>Der Proxy hat keine Verbindung hergestellt.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s proxy settings.</source>
        <translation>Die Proxyeinstellungen dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>The name {host} was not found.</source>
        <translation>Der Name {host} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>{host} did not answer within {timeout:g} seconds.</source>
        <translation>{host} hat nicht innerhalb von {timeout:g} Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>No connection to {host} could be made.</source>
        <translation>Mit {host} kam keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The address of {host} is not usable.</source>
        <translation>Die Adresse von {host} ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>Die Verbindung zu {host} brach ab.</translation>
    </message>
    <message>
        <source>{host} asks us to wait for {seconds:.0f} seconds.</source>
        <translation>{host} bittet, {seconds:.0f} Sekunden zu warten.</translation>
    </message>
    <message>
        <source>Check again when that time is over.</source>
        <translation>Noch einmal prüfen, wenn diese Zeit um ist.</translation>
    </message>
    <message>
        <source>The CA bundle cannot be used</source>
        <translation>Die Zertifikatsdatei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>&apos;{ca_bundle}&apos; cannot be loaded: {reason}.</source>
        <translation>„{ca_bundle}“ lässt sich nicht laden: {reason}.</translation>
    </message>
    <message>
        <source>Set cloud.ca_bundle to a PEM file with the certificates to trust, or clear it.</source>
        <translation>cloud.ca_bundle auf eine PEM-Datei mit den vertrauten Zertifikaten setzen oder leeren.</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>code issued</source>
        <translation>mit Code versehen</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>The invitation is over</source>
        <translation>Die Einladung ist vorbei</translation>
    </message>
    <message>
        <source>The invitation of {admin_username} is {state}.</source>
        <translation>Die Einladung von {admin_username} ist {state}.</translation>
    </message>
    <message>
        <source>Prepare a new one.</source>
        <translation>Eine neue vorbereiten.</translation>
    </message>
    <message>
        <source>There is no Auth URL</source>
        <translation>Es gibt keine Auth-URL</translation>
    </message>
    <message>
        <source>The invitation of {admin_username} ({state}) has no link.</source>
        <translation>Die Einladung von {admin_username} ({state}) hat keinen Link.</translation>
    </message>
    <message>
        <source>Prepare a new invitation.</source>
        <translation>Eine neue Einladung vorbereiten.</translation>
    </message>
    <message>
        <source>Make a new link.</source>
        <translation>Einen neuen Link erstellen.</translation>
    </message>
    <message>
        <source>This link does not work</source>
        <translation>Dieser Link funktioniert nicht</translation>
    </message>
    <message>
        <source>It was used, cancelled or replaced, its time is over, or it was not copied whole.</source>
        <translation>Er wurde benutzt, zurückgezogen oder ersetzt, seine Zeit ist um, oder er wurde nicht ganz kopiert.</translation>
    </message>
    <message>
        <source>Ask for a new one.</source>
        <translation>Um einen neuen bitten.</translation>
    </message>
    <message>
        <source>Not a usable expiry</source>
        <translation>Keine brauchbare Frist</translation>
    </message>
    <message>
        <source>An invitation cannot end after {days} days.</source>
        <translation>Eine Einladung kann nicht nach {days} Tagen enden.</translation>
    </message>
    <message>
        <source>Use 1 to {most} days.</source>
        <translation>1 bis {most} Tage verwenden.</translation>
    </message>
    <message>
        <source>Not a usable ticket number</source>
        <translation>Keine brauchbare Ticketnummer</translation>
    </message>
    <message>
        <source>&apos;{tidy}&apos; cannot be a ticket number.</source>
        <translation>„{tidy}“ kann keine Ticketnummer sein.</translation>
    </message>
    <message>
        <source>Use at most {most} ordinary characters.</source>
        <translation>Höchstens {most} gewöhnliche Zeichen verwenden.</translation>
    </message>
    <message>
        <source>The invitation cannot be exported</source>
        <translation>Die Einladung lässt sich nicht exportieren</translation>
    </message>
    <message>
        <source>The invitation of {admin_username} is at &apos;{state}&apos; on this machine.</source>
        <translation>Die Einladung von {admin_username} steht auf diesem Rechner bei „{state}“.</translation>
    </message>
    <message>
        <source>Export only invitations that nobody has used yet.</source>
        <translation>Nur Einladungen exportieren, die noch niemand benutzt hat.</translation>
    </message>
    <message>
        <source>No invitation is named</source>
        <translation>Keine Einladung genannt</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Choose at least one invitation.</source>
        <translation>Mindestens eine Einladung wählen.</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>{part}, line {line}: {happened}</source>
        <translation>{part}, Zeile {line}: {happened}</translation>
    </message>
    <message>
        <source>Line {line}: {happened}</source>
        <translation>Zeile {line}: {happened}</translation>
    </message>
    <message>
        <source>The template cannot be used</source>
        <translation>Die Vorlage ist nicht brauchbar</translation>
    </message>
    <message>
        <source>No address to send to</source>
        <translation>Keine Adresse zum Senden</translation>
    </message>
    <message>
        <source>Give the invitation an e-mail address, or copy the message instead.</source>
        <translation>Der Einladung eine E-Mail-Adresse geben oder stattdessen die Nachricht kopieren.</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>Keine solche Nachricht</translation>
    </message>
    <message>
        <source>That message is not in the outbox any more.</source>
        <translation>Diese Nachricht ist nicht mehr im Postausgang.</translation>
    </message>
    <message>
        <source>See the outbox for what is in it.</source>
        <translation>Im Postausgang nachsehen, was darin ist.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Look again in a moment.</source>
        <translation>Gleich noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>Check the mail server&apos;s settings, then send a test message.</source>
        <translation>Die Einstellungen des Mailservers prüfen, dann eine Testnachricht senden.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not an address that every mail server takes.</source>
        <translation>„{text}“ ist keine Adresse, die jeder Mailserver annimmt.</translation>
    </message>
    <message>
        <source>it is too long.</source>
        <translation>Sie ist zu lang.</translation>
    </message>
    <message>
        <source>Use at most {most:,} characters.</source>
        <translation>Höchstens {most:,} Zeichen verwenden.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>Write placeholders as {{ link }}; {% if … %} … {% endif %} is all there is besides.</source>
        <translation>Platzhalter als {{ link }} schreiben; mehr als {% if … %} … {% endif %} gibt es sonst nicht.</translation>
    </message>
    <message>
        <source>it is too intricate.</source>
        <translation>Sie ist zu verwickelt.</translation>
    </message>
    <message>
        <source>Make it simpler.</source>
        <translation>Sie einfacher machen.</translation>
    </message>
    <message>
        <source>there is no placeholder &apos;{name}&apos;.</source>
        <translation>Den Platzhalter „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Use {placeholders}.</source>
        <translation>{placeholders} verwenden.</translation>
    </message>
    <message>
        <source>the filter &apos;{name}&apos; is not for messages.</source>
        <translation>Der Filter „{name}“ ist nicht für Nachrichten.</translation>
    </message>
    <message>
        <source>Use {filters}, or none.</source>
        <translation>{filters} verwenden oder keinen.</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is not for messages.</source>
        <translation>„{kind}“ ist nicht für Nachrichten.</translation>
    </message>
    <message>
        <source>Use placeholders like {{ link }}, and {% if … %} … {% endif %}.</source>
        <translation>Platzhalter wie {{ link }} verwenden, und {% if … %} … {% endif %}.</translation>
    </message>
    <message>
        <source>The invitation has no e-mail address.</source>
        <translation>Die Einladung hat keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The test message was not sent</source>
        <translation>Die Testnachricht wurde nicht gesendet</translation>
    </message>
    <message>
        <source>The test message may not have been sent</source>
        <translation>Die Testnachricht wurde vielleicht nicht gesendet</translation>
    </message>
    <message>
        <source>{happened} {way_out}</source>
        <translation>{happened} {way_out}</translation>
    </message>
    <message>
        <source>The mail server&apos;s password is not known. Enter it in Settings.</source>
        <translation>Das Kennwort des Mailservers ist nicht bekannt. Es in den Einstellungen eingeben.</translation>
    </message>
    <message>
        <source>The server does not send for {sender}: {said}</source>
        <translation>Der Server sendet nicht für {sender}: {said}</translation>
    </message>
    <message>
        <source>The connection to {host} broke.</source>
        <translation>Die Verbindung zu {host} riss ab.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before the server&apos;s answer came.</source>
        <translation>Die Verbindung zu {host} riss ab, bevor die Antwort des Servers kam.</translation>
    </message>
    <message>
        <source>The server does not offer to sign in with a name and a password.</source>
        <translation>Der Server bietet keine Anmeldung mit Name und Kennwort an.</translation>
    </message>
    <message>
        <source>The server did not let {username} in: {said}</source>
        <translation>Der Server hat {username} nicht angenommen: {said}</translation>
    </message>
    <message>
        <source>{where}: {said}</source>
        <translation>{where}: {said}</translation>
    </message>
    <message>
        <source>{where}, did not answer in time.</source>
        <translation>{where}, hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>{where}, does not offer STARTTLS, so nothing was sent there.</source>
        <translation>{where}, bietet kein STARTTLS an, deshalb wurde dort nichts gesendet.</translation>
    </message>
    <message>
        <source>{where}, does not speak SMTP as it should ({kind}).</source>
        <translation>{where}, spricht SMTP nicht, wie es sein sollte ({kind}).</translation>
    </message>
    <message>
        <source>{where}: its certificate is not trusted ({reason}).</source>
        <translation>{where}: Dem Zertifikat wird nicht vertraut ({reason}).</translation>
    </message>
    <message>
        <source>{where}, did not agree on TLS.</source>
        <translation>{where}, wurde sich über TLS nicht einig.</translation>
    </message>
    <message>
        <source>{where}, was not found: there is no network, or no server of that name.</source>
        <translation>{where}, wurde nicht gefunden: Es gibt kein Netz oder keinen Server dieses Namens.</translation>
    </message>
    <message>
        <source>{where}, takes no connections.</source>
        <translation>{where}, nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>{where}, broke the connection off.</source>
        <translation>{where}, brach die Verbindung ab.</translation>
    </message>
    <message>
        <source>{where}, cannot be reached.</source>
        <translation>{where}, ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{happened} {hint}</source>
        <translation>{happened} {hint}</translation>
    </message>
    <message>
        <source>Port {port} is usually for mail.security {security}.</source>
        <translation>Port {port} ist meist für mail.security {security}.</translation>
    </message>
    <message>
        <source>a subject is one line.</source>
        <translation>Ein Betreff ist eine Zeile.</translation>
    </message>
    <message>
        <source>Use 1 to {most} characters on one line.</source>
        <translation>1 bis {most} Zeichen in einer Zeile verwenden.</translation>
    </message>
    <message>
        <source>the link is a secret, and a subject is not.</source>
        <translation>Der Link ist ein Geheimnis, ein Betreff nicht.</translation>
    </message>
    <message>
        <source>Put it into the message alone.</source>
        <translation>Ihn nur in die Nachricht setzen.</translation>
    </message>
    <message>
        <source>the link is missing.</source>
        <translation>Der Link fehlt.</translation>
    </message>
    <message>
        <source>Put {{ link }} where the customer will look for it.</source>
        <translation>{{ link }} dorthin setzen, wo der Kunde ihn sucht.</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Der Datenordner ist nicht brauchbar</translation>
    </message>
    <message>
        <source>{folder} could not be made or written ({reason}).</source>
        <translation>{folder} ließ sich nicht anlegen oder beschreiben ({reason}).</translation>
    </message>
    <message>
        <source>Choose another one with --data-dir or {variable}.</source>
        <translation>Mit --data-dir oder {variable} einen anderen wählen.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}).</source>
        <translation>{name} ließ sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>No such renewal</source>
        <translation>Keine solche Erneuerung</translation>
    </message>
    <message>
        <source>That renewal is not open here.</source>
        <translation>Diese Erneuerung ist hier nicht offen.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>Eine neue beginnen.</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>Nichts mehr zu tun</translation>
    </message>
    <message>
        <source>This renewal is already at its end.</source>
        <translation>Diese Erneuerung ist schon an ihrem Ende.</translation>
    </message>
    <message>
        <source>Keyturn made a mistake</source>
        <translation>Keyturn hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Something went wrong that should not ({kind}). What had arrived is kept.</source>
        <translation>Etwas ging schief, das nicht schiefgehen darf ({kind}). Was schon da war, bleibt.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the log file.</source>
        <translation>Noch einmal versuchen. Geschieht es wieder, mit der Protokolldatei melden.</translation>
    </message>
    <message>
        <source>Not a format for reports</source>
        <translation>Kein Format für Berichte</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; does not end in a format that Keyturn writes.</source>
        <translation>„{name}“ endet nicht auf ein Format, das Keyturn schreibt.</translation>
    </message>
    <message>
        <source>Name a file that ends in .csv, .json or .html.</source>
        <translation>Eine Datei angeben, die auf .csv, .json oder .html endet.</translation>
    </message>
    <message>
        <source>Authentication status</source>
        <translation>Authentifizierungsstatus</translation>
    </message>
    <message>
        <source>History of {tenant}</source>
        <translation>Verlauf von {tenant}</translation>
    </message>
    <message>
        <source>Made by Keyturn at {moment}. All times are UTC.</source>
        <translation>Erstellt von Keyturn: {moment}. Alle Zeiten sind UTC.</translation>
    </message>
    <message>
        <source>Tenants by status</source>
        <translation>Mandanten nach Status</translation>
    </message>
    <message>
        <source>Expected to end in the coming 90 days</source>
        <translation>Enden voraussichtlich in den nächsten 90 Tagen</translation>
    </message>
    <message>
        <source>Tenants whose tokens are expected to end, by week</source>
        <translation>Mandanten, deren Token voraussichtlich enden, nach Wochen</translation>
    </message>
    <message>
        <source>The same numbers are in the table below the chart.</source>
        <translation>Dieselben Zahlen stehen in der Tabelle unter dem Diagramm.</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Dasselbe als Tabelle</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What happened, and what helps</source>
        <translation>Was geschehen ist und was hilft</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Resttage</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>Zuletzt aktualisiert</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>There are no tenants yet.</source>
        <translation>Es gibt noch keine Mandanten.</translation>
    </message>
    <message>
        <source>Checks by day</source>
        <translation>Prüfungen nach Tag</translation>
    </message>
    <message>
        <source>✕ marks a day with a failed check.</source>
        <translation>✕ kennzeichnet einen Tag mit einer fehlgeschlagenen Prüfung.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>läuft ab</translation>
    </message>
    <message>
        <source>consent required</source>
        <translation>Zustimmung nötig</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Confidence: low.</source>
        <translation>Gewissheit: gering.</translation>
    </message>
    <message>
        <source>Confidence: medium.</source>
        <translation>Gewissheit: mittel.</translation>
    </message>
    <message>
        <source>Confidence: high.</source>
        <translation>Gewissheit: hoch.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{code}, correlation id {correlation_id}, {moment}.</source>
        <translation>{code}, Korrelations-ID {correlation_id}, {moment}.</translation>
    </message>
    <message>
        <source>{code}, {moment}.</source>
        <translation>{code}, {moment}.</translation>
    </message>
    <message>
        <source>To act: {who}.</source>
        <translation>Wer handeln muss: {who}.</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>Der Bericht lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}).</source>
        <translation>{file} ließ sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not an application id.</source>
        <translation>„{value}“ ist keine Anwendungs-ID.</translation>
    </message>
    <message>
        <source>Copy the Application (client) ID from the registration&apos;s overview page.</source>
        <translation>Die Anwendungs-ID (Client) von der Übersichtsseite der Registrierung kopieren.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not known.</source>
        <translation>„{value}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Use one of {words}.</source>
        <translation>Eines davon verwenden: {words}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; will not do.</source>
        <translation>„{value}“ passt nicht.</translation>
    </message>
    <message>
        <source>Use a whole number from {least} to {most}.</source>
        <translation>Eine ganze Zahl von {least} bis {most} verwenden.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is neither yes nor no.</source>
        <translation>„{value}“ ist weder ja (yes) noch nein (no).</translation>
    </message>
    <message>
        <source>Use yes or no.</source>
        <translation>yes oder no verwenden.</translation>
    </message>
    <message>
        <source>&apos;{scope}&apos; is not a scope.</source>
        <translation>„{scope}“ ist kein Scope.</translation>
    </message>
    <message>
        <source>Separate scopes by blanks, without quotes.</source>
        <translation>Scopes durch Leerzeichen trennen, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>every sign-in asks for {scopes} by itself.</source>
        <translation>Jede Anmeldung fragt schon von selbst nach {scopes}.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Es weglassen.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; has a path; a tenant&apos;s name is added after the host.</source>
        <translation>„{value}“ hat einen Pfad; der Name des Mandanten kommt erst nach dem Host.</translation>
    </message>
    <message>
        <source>Use https://host or https://host:port.</source>
        <translation>https://host oder https://host:port verwenden.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; cannot be read ({kind}).</source>
        <translation>„{value}“ ist nicht lesbar ({kind}).</translation>
    </message>
    <message>
        <source>Name a PEM file that you may read.</source>
        <translation>Eine PEM-Datei angeben, die gelesen werden darf.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a file.</source>
        <translation>„{value}“ ist keine Datei.</translation>
    </message>
    <message>
        <source>Name a PEM file.</source>
        <translation>Eine PEM-Datei angeben.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; holds no certificate that can be read.</source>
        <translation>„{value}“ enthält kein lesbares Zertifikat.</translation>
    </message>
    <message>
        <source>Name a file of certificates in PEM, each between BEGIN CERTIFICATE and END CERTIFICATE.</source>
        <translation>Eine Datei mit Zertifikaten in PEM angeben, jedes zwischen BEGIN CERTIFICATE und END CERTIFICATE.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not encrypted, and what customers do there opens their company.</source>
        <translation>„{value}“ ist nicht verschlüsselt, und was Kunden dort tun, öffnet ihr Unternehmen.</translation>
    </message>
    <message>
        <source>Use an https address: that of the reverse proxy before the page.</source>
        <translation>Eine https-Adresse verwenden: die des Reverse-Proxys vor der Seite.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not an address of a machine.</source>
        <translation>„{value}“ ist nicht die Adresse eines Rechners.</translation>
    </message>
    <message>
        <source>Use one like 127.0.0.1.</source>
        <translation>Etwa 127.0.0.1 verwenden.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is not an address or a network.</source>
        <translation>„{word}“ ist weder Adresse noch Netz.</translation>
    </message>
    <message>
        <source>Use some like 127.0.0.1 10.0.0.0/8.</source>
        <translation>Etwa 127.0.0.1 10.0.0.0/8 verwenden.</translation>
    </message>
    <message>
        <source>{word} is every address there is.</source>
        <translation>{word} ist jede Adresse, die es gibt.</translation>
    </message>
    <message>
        <source>Name only your own reverse proxies.</source>
        <translation>Nur die eigenen Reverse-Proxys angeben.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; will not do.</source>
        <translation>„{text}“ passt nicht.</translation>
    </message>
    <message>
        <source>Use at most {longest} ordinary characters.</source>
        <translation>Höchstens {longest} gewöhnliche Zeichen verwenden.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not an address that every mail server takes.</source>
        <translation>„{value}“ ist keine Adresse, die jeder Mailserver annimmt.</translation>
    </message>
    <message>
        <source>Use one like help@example.com.</source>
        <translation>Etwa help@example.com verwenden.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a time of day.</source>
        <translation>„{value}“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>Use one like 07:30 or 22:00.</source>
        <translation>Etwa 07:30 oder 22:00 verwenden.</translation>
    </message>
    <message>
        <source>&apos;{number}&apos; is not a telephone number.</source>
        <translation>„{number}“ ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>Use one like +49 30 1234-567.</source>
        <translation>Etwa +49 30 1234-567 verwenden.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a plain https address.</source>
        <translation>„{value}“ ist keine einfache https-Adresse.</translation>
    </message>
    <message>
        <source>Use one like https://host:port.</source>
        <translation>Etwa https://host:port verwenden.</translation>
    </message>
    <message>
        <source>Mail is not set up</source>
        <translation>Der Mailserver ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>Keyturn does not know by which server, or from which address, to send: {keys} has no value.</source>
        <translation>Keyturn weiß nicht, über welchen Server oder von welcher Adresse zu senden ist: {keys} hat keinen Wert.</translation>
    </message>
    <message>
        <source>Keyturn does not know by which server, or from which address, to send: {keys} have no value.</source>
        <translation>Keyturn weiß nicht, über welchen Server oder von welcher Adresse zu senden ist: {keys} haben keinen Wert.</translation>
    </message>
    <message>
        <source>Fill in the mail server in Settings, or hand the message out by copying or a draft.</source>
        <translation>Den Mailserver in den Einstellungen eintragen oder die Nachricht kopieren oder als Entwurf weitergeben.</translation>
    </message>
    <message>
        <source>The mail password would be sent in the open</source>
        <translation>Das Mailkennwort würde unverschlüsselt gesendet</translation>
    </message>
    <message>
        <source>mail.security is none, and the connection to {host} leaves this machine.</source>
        <translation>mail.security ist none, und die Verbindung zu {host} verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Set mail.security to tls or starttls, or clear mail.username if the server asks for no password.</source>
        <translation>mail.security auf tls oder starttls setzen oder mail.username leeren, wenn der Server kein Kennwort verlangt.</translation>
    </message>
    <message>
        <source>Not a usable setting</source>
        <translation>Keine brauchbare Einstellung</translation>
    </message>
    <message>
        <source>{key}: {happened}</source>
        <translation>{key}: {happened}</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>Keine solche Einstellung</translation>
    </message>
    <message>
        <source>There is no setting &apos;{key}&apos;.</source>
        <translation>Es gibt keine Einstellung „{key}“.</translation>
    </message>
    <message>
        <source>`keyturn settings get` shows all of them.</source>
        <translation>`keyturn settings get` zeigt sie alle.</translation>
    </message>
    <message>
        <source>The custom cloud is not complete</source>
        <translation>Die eigene Cloud ist nicht vollständig</translation>
    </message>
    <message>
        <source>cloud.name is custom, but {keys} has no value.</source>
        <translation>cloud.name ist custom, aber {keys} hat keinen Wert.</translation>
    </message>
    <message>
        <source>cloud.name is custom, but {keys} have no value.</source>
        <translation>cloud.name ist custom, aber {keys} haben keinen Wert.</translation>
    </message>
    <message>
        <source>Set {keys}, or choose another cloud.name.</source>
        <translation>{keys} setzen oder einen anderen cloud.name wählen.</translation>
    </message>
    <message>
        <source>The onboarding page has no public address</source>
        <translation>Die Onboarding-Seite hat keine öffentliche Adresse</translation>
    </message>
    <message>
        <source>onboarding.host is {host}, and Auth URLs for other machines need https.</source>
        <translation>onboarding.host ist {host}, und Auth-URLs für andere Rechner brauchen https.</translation>
    </message>
    <message>
        <source>Set onboarding.public_url to the https address of your reverse proxy, or onboarding.host to 127.0.0.1.</source>
        <translation>onboarding.public_url auf die https-Adresse des Reverse-Proxys setzen, oder onboarding.host auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>No such resource</source>
        <translation>Keine solche Ressource</translation>
    </message>
    <message>
        <source>There is no resource &apos;{name}&apos;.</source>
        <translation>Es gibt keine Ressource „{name}“.</translation>
    </message>
    <message>
        <source>Set {key} first.</source>
        <translation>Zuerst {key} setzen.</translation>
    </message>
    <message>
        <source>The last resource</source>
        <translation>Die letzte Ressource</translation>
    </message>
    <message>
        <source>{name} is the only resource, and a sign-in must ask for one.</source>
        <translation>{name} ist die einzige Ressource, und eine Anmeldung muss nach einer fragen.</translation>
    </message>
    <message>
        <source>Add another one first.</source>
        <translation>Zuerst eine andere hinzufügen.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>Die Adresse fehlt.</translation>
    </message>
    <message>
        <source>Without the certificates nothing is sent.</source>
        <translation>Ohne die Zertifikate wird nichts gesendet.</translation>
    </message>
    <message>
        <source>{host} comes first.</source>
        <translation>{host} kommt zuerst.</translation>
    </message>
    <message>
        <source>The sign-in page is reached</source>
        <translation>Die Anmeldeseite ist erreicht</translation>
    </message>
    <message>
        <source>{host} proved who it is.</source>
        <translation>{host} hat sich ausgewiesen.</translation>
    </message>
    <message>
        <source>{host} tells of an application only within a tenant.</source>
        <translation>{host} gibt über eine Anwendung nur innerhalb eines Mandanten Auskunft.</translation>
    </message>
    <message>
        <source>The application is accepted</source>
        <translation>Die Anwendung wird angenommen</translation>
    </message>
    <message>
        <source>A code was given for it and thrown away. Its permissions show at the first sign-in.</source>
        <translation>Für sie wurde ein Code ausgestellt und verworfen. Ihre Berechtigungen zeigen sich bei der ersten Anmeldung.</translation>
    </message>
    <message>
        <source>Microsoft Graph is reached</source>
        <translation>Microsoft Graph ist erreicht</translation>
    </message>
    <message>
        <source>The server said &apos;{error}&apos;.</source>
        <translation>Der Server sagte „{error}“.</translation>
    </message>
    <message>
        <source>This is not a sign-in page as Microsoft&apos;s</source>
        <translation>Das ist keine Anmeldeseite wie die von Microsoft</translation>
    </message>
    <message>
        <source>Correct the cloud in the settings.</source>
        <translation>Die Cloud in den Einstellungen berichtigen.</translation>
    </message>
    <message>
        <source>This is not Microsoft Graph</source>
        <translation>Das ist nicht Microsoft Graph</translation>
    </message>
    <message>
        <source>Correct the Graph address in the settings.</source>
        <translation>Die Graph-Adresse in den Einstellungen berichtigen.</translation>
    </message>
    <message>
        <source>Go through the steps of its registration once more.</source>
        <translation>Die Schritte ihrer Registrierung noch einmal durchgehen.</translation>
    </message>
    <message>
        <source>The application was not tried</source>
        <translation>Die Anwendung wurde nicht getestet</translation>
    </message>
    <message>
        <source>Microsoft Graph was not tried</source>
        <translation>Microsoft Graph wurde nicht getestet</translation>
    </message>
    <message>
        <source>The application is not known</source>
        <translation>Die Anwendung ist nicht bekannt</translation>
    </message>
    <message>
        <source>No application with this id is registered in this cloud (AADSTS700016).</source>
        <translation>In dieser Cloud ist keine Anwendung mit dieser ID registriert (AADSTS700016).</translation>
    </message>
    <message>
        <source>Copy the Application (client) ID from the registration&apos;s overview page. A new one takes a minute to be known.</source>
        <translation>Die Anwendungs-ID (Client) von der Übersichtsseite der Registrierung kopieren. Eine neue ist erst nach einer Minute bekannt.</translation>
    </message>
    <message>
        <source>The application is for one tenant only</source>
        <translation>Die Anwendung ist nur für einen Mandanten</translation>
    </message>
    <message>
        <source>Customers cannot sign in to it (AADSTS50194).</source>
        <translation>Kunden können sich bei ihr nicht anmelden (AADSTS50194).</translation>
    </message>
    <message>
        <source>In the registration, under Authentication, allow accounts in any organizational directory.</source>
        <translation>In der Registrierung unter Authentifizierung Konten in einem beliebigen Organisationsverzeichnis erlauben.</translation>
    </message>
    <message>
        <source>The registration expects a secret, which a program on a desktop cannot keep (AADSTS7000218).</source>
        <translation>Die Registrierung erwartet ein Geheimnis, das ein Programm auf einem Desktop nicht bewahren kann (AADSTS7000218).</translation>
    </message>
    <message>
        <source>In the registration, under Authentication, set Allow public client flows to Yes.</source>
        <translation>In der Registrierung unter Authentifizierung „Öffentliche Clientflows zulassen“ auf „Ja“ setzen.</translation>
    </message>
    <message>
        <source>No resource is configured</source>
        <translation>Keine Ressource ist eingerichtet</translation>
    </message>
    <message>
        <source>There is nothing to get a token for.</source>
        <translation>Es gibt nichts, wofür ein Token zu holen wäre.</translation>
    </message>
    <message>
        <source>Set resources.graph.scopes.</source>
        <translation>resources.graph.scopes setzen.</translation>
    </message>
    <message>
        <source>The code cannot be used any more</source>
        <translation>Der Code ist nicht mehr brauchbar</translation>
    </message>
    <message>
        <source>What was stored of it is not in a form that this version understands.</source>
        <translation>Was von ihm gespeichert ist, hat eine Form, die diese Version nicht versteht.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Einen neuen Code holen.</translation>
    </message>
    <message>
        <source>The server&apos;s OpenID configuration lacks what sign-in needs.</source>
        <translation>Der OpenID-Konfiguration des Servers fehlt, was die Anmeldung braucht.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be used.</source>
        <translation>Die Antwort des Servers war nicht brauchbar.</translation>
    </message>
    <message>
        <source>The answer does not say who signed in.</source>
        <translation>Die Antwort sagt nicht, wer sich angemeldet hat.</translation>
    </message>
    <message>
        <source>The id token was issued to another application.</source>
        <translation>Das ID-Token wurde für eine andere Anwendung ausgestellt.</translation>
    </message>
    <message>
        <source>The id token was issued by another server.</source>
        <translation>Das ID-Token wurde von einem anderen Server ausgestellt.</translation>
    </message>
    <message>
        <source>The id token had already ended when it arrived.</source>
        <translation>Das ID-Token war bei der Ankunft schon abgelaufen.</translation>
    </message>
    <message>
        <source>No browser sign-in on this computer</source>
        <translation>Keine Browseranmeldung auf diesem Computer</translation>
    </message>
    <message>
        <source>No port on 127.0.0.1 can be listened on.</source>
        <translation>Auf keinem Port von 127.0.0.1 lässt sich lauschen.</translation>
    </message>
    <message>
        <source>Sign in with a code instead.</source>
        <translation>Stattdessen mit einem Code anmelden.</translation>
    </message>
    <message>
        <source>No free port was found.</source>
        <translation>Es fand sich kein freier Port.</translation>
    </message>
    <message>
        <source>Teams administration</source>
        <translation>Teams-Verwaltung</translation>
    </message>
    <message>
        <source>Nobody signed in before the code ended.</source>
        <translation>Niemand hat sich angemeldet, bevor der Code ablief.</translation>
    </message>
    <message>
        <source>The stored tokens cannot be read</source>
        <translation>Die gespeicherten Token sind nicht lesbar</translation>
    </message>
    <message>
        <source>They are not in a form that this version understands.</source>
        <translation>Sie haben eine Form, die diese Version nicht versteht.</translation>
    </message>
    <message>
        <source>Renew the tenant&apos;s tokens.</source>
        <translation>Die Token des Mandanten erneuern.</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>Die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>{file} cannot be read as a database. It was left as it is.</source>
        <translation>{file} lässt sich nicht als Datenbank lesen. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Restore a backup with `keyturn restore FILE`, put a copy in its place (those made before updates lie beside it as {name}.before-*), or move the file away to start empty and renew the tenants.</source>
        <translation>Mit `keyturn restore FILE` eine Sicherung wiederherstellen, eine Kopie an ihre Stelle legen (die vor Aktualisierungen angelegten liegen daneben als {name}.before-*), oder die Datei wegschieben, leer beginnen und die Mandanten erneuern.</translation>
    </message>
    <message>
        <source>Not Keyturn&apos;s database</source>
        <translation>Nicht Keyturns Datenbank</translation>
    </message>
    <message>
        <source>{file} belongs to another program. It was left as it is.</source>
        <translation>{file} gehört einem anderen Programm. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose another data folder, or move the file away.</source>
        <translation>Einen anderen Datenordner wählen oder die Datei wegschieben.</translation>
    </message>
    <message>
        <source>The database is newer than this Keyturn</source>
        <translation>Die Datenbank ist neuer als dieses Keyturn</translation>
    </message>
    <message>
        <source>{file} was written by a newer version (its schema is {revision}). It was left as it is.</source>
        <translation>{file} wurde von einer neueren Version geschrieben (Schema {revision}). Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Update Keyturn, or choose another data folder.</source>
        <translation>Keyturn aktualisieren oder einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <source>The database cannot be written</source>
        <translation>Die Datenbank lässt sich nicht beschreiben</translation>
    </message>
    <message>
        <source>{file} or its folder is read-only.</source>
        <translation>{file} oder ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Allow your account to write there, or choose another data folder.</source>
        <translation>Diesem Konto dort das Schreiben erlauben oder einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>Die Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The operating system did not let Keyturn open {file}.</source>
        <translation>Das Betriebssystem ließ Keyturn {file} nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that your account may use it, or choose another data folder.</source>
        <translation>Prüfen, ob der Ordner vorhanden ist und dieses Konto ihn benutzen darf, oder einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation>Die Datenbank ist belegt</translation>
    </message>
    <message>
        <source>Another program has kept {file} locked.</source>
        <translation>Ein anderes Programm hält {file} gesperrt.</translation>
    </message>
    <message>
        <source>Close other copies of Keyturn and backup programs that read it, then try again. Nothing was lost.</source>
        <translation>Andere Keyturn-Fenster und Sicherungsprogramme schließen, die sie lesen, dann noch einmal versuchen. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Keyturn is running</source>
        <translation>Keyturn läuft</translation>
    </message>
    <message>
        <source>Another copy of Keyturn is using {file}. Nothing was changed.</source>
        <translation>Ein anderes Keyturn benutzt {file}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Close its windows and commands, then try again.</source>
        <translation>Seine Fenster und Befehle schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>There was no room left to write to {file}. What was stored before is safe.</source>
        <translation>Für {file} war kein Platz mehr. Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <translation>Auf diesem Datenträger Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk failed</source>
        <translation>Der Datenträger hat versagt</translation>
    </message>
    <message>
        <source>The disk reported an error while Keyturn used {file}.</source>
        <translation>Der Datenträger meldete einen Fehler, während Keyturn {file} benutzte.</translation>
    </message>
    <message>
        <source>Check the disk. A data folder on a network drive is not safe: use a local one.</source>
        <translation>Den Datenträger prüfen. Ein Datenordner auf einem Netzlaufwerk ist nicht sicher: einen lokalen verwenden.</translation>
    </message>
    <message>
        <source>The vault&apos;s key has changed</source>
        <translation>Der Schlüssel des Tresors hat sich geändert</translation>
    </message>
    <message>
        <source>Another copy of Keyturn has replaced the key that protects the tokens. Nothing was stored.</source>
        <translation>Ein anderes Keyturn hat den Schlüssel ersetzt, der die Token schützt. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Try again: the new key is used then.</source>
        <translation>Noch einmal versuchen: Dann wird der neue Schlüssel benutzt.</translation>
    </message>
    <message>
        <source>The vault has a key already</source>
        <translation>Der Tresor hat schon einen Schlüssel</translation>
    </message>
    <message>
        <source>Another copy of Keyturn has made the key that protects the tokens. Nothing was changed.</source>
        <translation>Ein anderes Keyturn hat den Schlüssel erzeugt, der die Token schützt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again: that key is used then.</source>
        <translation>Noch einmal versuchen: Dann wird dieser Schlüssel benutzt.</translation>
    </message>
    <message>
        <source>The tenant is there already</source>
        <translation>Den Mandanten gibt es schon</translation>
    </message>
    <message>
        <source>{directory} is already stored as {name}.</source>
        <translation>{directory} ist schon als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Edit that tenant instead.</source>
        <translation>Stattdessen diesen Mandanten bearbeiten.</translation>
    </message>
    <message>
        <source>No such tenant</source>
        <translation>Kein solcher Mandant</translation>
    </message>
    <message>
        <source>No tenant answers to &apos;{reference}&apos;.</source>
        <translation>Zu „{reference}“ passt kein Mandant.</translation>
    </message>
    <message>
        <source>See the list of tenants for its name.</source>
        <translation>Seinen Namen in der Liste der Mandanten nachsehen.</translation>
    </message>
    <message>
        <source>No such invitation</source>
        <translation>Keine solche Einladung</translation>
    </message>
    <message>
        <source>No invitation answers to &apos;{reference}&apos;.</source>
        <translation>Zu „{reference}“ passt keine Einladung.</translation>
    </message>
    <message>
        <source>It may have been removed together with its tenant: see the list of tenants.</source>
        <translation>Vielleicht wurde sie mit ihrem Mandanten entfernt: in der Liste der Mandanten nachsehen.</translation>
    </message>
    <message>
        <source>The message is being sent right now.</source>
        <translation>Die Nachricht wird gerade gesendet.</translation>
    </message>
    <message>
        <source>The message was sent; send the invitation again for another one.</source>
        <translation>Die Nachricht wurde gesendet; für eine weitere die Einladung noch einmal senden.</translation>
    </message>
    <message>
        <source>The tenants cannot be brought back</source>
        <translation>Die Mandanten lassen sich nicht zurückholen</translation>
    </message>
    <message>
        <source>Since they were removed, one of them was added again, or the key to the tokens was replaced.</source>
        <translation>Seit sie entfernt wurden, kam einer von ihnen neu hinzu, oder der Schlüssel zu den Token wurde ersetzt.</translation>
    </message>
    <message>
        <source>Add what is missing, and renew it.</source>
        <translation>Hinzufügen, was fehlt, und es erneuern.</translation>
    </message>
    <message>
        <source>More than one tenant</source>
        <translation>Mehr als ein Mandant</translation>
    </message>
    <message>
        <source>{count} tenants answer to &apos;{reference}&apos;: {directories}.</source>
        <translation>Zu „{reference}“ passen {count} Mandanten: {directories}.</translation>
    </message>
    <message>
        <source>Name it by one of these.</source>
        <translation>Einen davon angeben.</translation>
    </message>
    <message>
        <source>The file cannot be imported</source>
        <translation>Die Datei lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>{name} {happened}</source>
        <translation>{name} {happened}</translation>
    </message>
    <message>
        <source>could not be read ({reason}).</source>
        <translation>ließ sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>is larger than {megabytes} MB.</source>
        <translation>ist größer als {megabytes} MB.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Sie in kleinere Dateien teilen.</translation>
    </message>
    <message>
        <source>is a workbook, not a CSV file.</source>
        <translation>ist eine Arbeitsmappe, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>Das Blatt als CSV (UTF-8) speichern und das importieren.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>has no column {columns}. Its first row has: {found}.</source>
        <translation>hat keine Spalte {columns}. In der ersten Zeile steht: {found}.</translation>
    </message>
    <message>
        <source>Name the columns in the first row: name, tenant, admin_username; email and tags are optional.</source>
        <translation>Die Spalten in der ersten Zeile benennen: name, tenant, admin_username; email und tags sind optional.</translation>
    </message>
    <message>
        <source>has the column {column} more than once.</source>
        <translation>hat die Spalte {column} mehr als einmal.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Eine davon behalten.</translation>
    </message>
    <message>
        <source>A cell of this row has no end. Check its quotation marks; the rest was not read.</source>
        <translation>Eine Zelle dieser Zeile hat kein Ende. Ihre Anführungszeichen prüfen; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A cell goes on over several lines, to line {last_line}. Check its quotation marks.</source>
        <translation>Eine Zelle geht über mehrere Zeilen, bis Zeile {last_line}. Ihre Anführungszeichen prüfen.</translation>
    </message>
    <message>
        <source>{directory} is in row {before} already.</source>
        <translation>{directory} steht schon in Zeile {before}.</translation>
    </message>
    <message>
        <source>{columns} and no column {column}</source>
        <translation>{columns} und keine Spalte {column}</translation>
    </message>
    <message>
        <source>Enter the directory id from the Entra overview page, or a domain like contoso.onmicrosoft.com.</source>
        <translation>Die Verzeichnis-ID von der Übersichtsseite in Entra eingeben, oder eine Domäne wie contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>Not a usable tenant</source>
        <translation>Kein brauchbarer Mandant</translation>
    </message>
    <message>
        <source>The {called} is missing.</source>
        <translation>{called} fehlt.</translation>
    </message>
    <message>
        <source>Enter one like admin@contoso.com.</source>
        <translation>Etwa admin@contoso.com eingeben.</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is not {an}.</source>
        <translation>„{address}“ ist {an}.</translation>
    </message>
    <message>
        <source>The tenant has no name.</source>
        <translation>Der Mandant hat keinen Namen.</translation>
    </message>
    <message>
        <source>Enter the customer&apos;s name.</source>
        <translation>Den Namen des Kunden eingeben.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be a name.</source>
        <translation>„{name}“ kann kein Name sein.</translation>
    </message>
    <message>
        <source>The directory id or domain is missing.</source>
        <translation>Die Verzeichnis-ID oder Domäne fehlt.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a directory id or a domain.</source>
        <translation>„{text}“ ist weder Verzeichnis-ID noch Domäne.</translation>
    </message>
    <message>
        <source>&apos;{tag}&apos; cannot be a tag.</source>
        <translation>„{tag}“ kann kein Tag sein.</translation>
    </message>
    <message>
        <source>Use at most 40 ordinary characters.</source>
        <translation>Höchstens 40 gewöhnliche Zeichen verwenden.</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>Die E-Mail-Adresse</translation>
    </message>
    <message>
        <source>M365 admin username</source>
        <translation>M365-Administratorname</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>an M365 admin username</source>
        <translation>kein M365-Administratorname</translation>
    </message>
    <message>
        <source>&apos;{row}&apos; is more than a name, a domain and an account.</source>
        <translation>„{row}“ ist mehr als ein Name, eine Domäne und ein Konto.</translation>
    </message>
    <message>
        <source>{name} is being renewed or checked right now, here or in another Keyturn.</source>
        <translation>{name} wird gerade erneuert oder geprüft, hier oder in einem anderen Keyturn.</translation>
    </message>
    <message>
        <source>Finish or cancel that one first.</source>
        <translation>Das zuerst beenden oder abbrechen.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>Der Tresor ist verschlossen</translation>
    </message>
    <message>
        <source>The stored tokens cannot be used before the vault is open.</source>
        <translation>Die gespeicherten Token sind nicht benutzbar, bevor der Tresor offen ist.</translation>
    </message>
    <message>
        <source>Open the vault, then try again.</source>
        <translation>Den Tresor öffnen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stored tokens cannot be opened</source>
        <translation>Gespeicherte Token lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>They were altered, cut short, or belong to something else, so they were not used.</source>
        <translation>Sie wurden verändert, abgeschnitten oder gehören zu etwas anderem und wurden deshalb nicht benutzt.</translation>
    </message>
    <message>
        <source>Renew the tenant: that stores new ones.</source>
        <translation>Den Mandanten erneuern: Das speichert neue.</translation>
    </message>
    <message>
        <source>A passphrase is needed</source>
        <translation>Eine Passphrase ist nötig</translation>
    </message>
    <message>
        <source>This machine has no keyring that Keyturn can use, so a passphrase has to protect the tokens.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund, den Keyturn benutzen kann, deshalb muss eine Passphrase die Token schützen.</translation>
    </message>
    <message>
        <source>Choose one when the window asks, or give one on the command line with --passphrase-file.</source>
        <translation>Eine wählen, wenn das Fenster fragt, oder auf der Kommandozeile mit --passphrase-file angeben.</translation>
    </message>
    <message>
        <source>The passphrase is needed</source>
        <translation>Die Passphrase ist nötig</translation>
    </message>
    <message>
        <source>A passphrase protects the stored tokens.</source>
        <translation>Eine Passphrase schützt die gespeicherten Token.</translation>
    </message>
    <message>
        <source>Enter it when the window asks, or give it on the command line with --passphrase-file.</source>
        <translation>Sie eingeben, wenn das Fenster fragt, oder auf der Kommandozeile mit --passphrase-file angeben.</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Falsche Passphrase</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>Diese Passphrase öffnet den Tresor nicht.</translation>
    </message>
    <message>
        <source>Try again; capital letters, spaces and the keyboard&apos;s language count.</source>
        <translation>Noch einmal versuchen; Großbuchstaben, Leerzeichen und die Sprache der Tastatur zählen.</translation>
    </message>
    <message>
        <source>This passphrase will not do</source>
        <translation>Diese Passphrase genügt nicht</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The system&apos;s keyring holds the key to the stored tokens, and it was not unlocked.</source>
        <translation>Der Schlüsselbund des Systems enthält den Schlüssel zu den gespeicherten Token und wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>Unlock it or answer its dialog, then try again.</source>
        <translation>Ihn entsperren oder seinen Dialog beantworten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keyring failed</source>
        <translation>Der Schlüsselbund hat versagt</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not do what Keyturn asked of it ({reason}).</source>
        <translation>Der Schlüsselbund des Systems tat nicht, worum Keyturn ihn bat ({reason}).</translation>
    </message>
    <message>
        <source>Check that the keyring works, sign out of the desktop and in again, then try again.</source>
        <translation>Prüfen, ob der Schlüsselbund funktioniert, vom Desktop ab- und wieder anmelden, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No keyring here</source>
        <translation>Hier ist kein Schlüsselbund</translation>
    </message>
    <message>
        <source>This session has no keyring that Keyturn can use.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund, den Keyturn benutzen kann.</translation>
    </message>
    <message>
        <source>Run Keyturn where the keyring is: in the desktop session of the account that uses it.</source>
        <translation>Keyturn dort starten, wo der Schlüsselbund ist: in der Desktopsitzung des Kontos, das ihn benutzt.</translation>
    </message>
    <message>
        <source>The key to the tokens is gone</source>
        <translation>Der Schlüssel zu den Token ist weg</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not have the key, so the stored tokens cannot be opened. The tenants are all there.</source>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel nicht, deshalb lassen sich die gespeicherten Token nicht öffnen. Die Mandanten sind alle da.</translation>
    </message>
    <message>
        <source>Restore a backup: it brings the key back. Data from another machine or account can be used there. Without either, start with a new key and renew each tenant once.</source>
        <translation>Eine Sicherung wiederherstellen: Sie bringt den Schlüssel zurück. Daten von einem anderen Rechner oder Konto sind dort benutzbar. Ohne beides mit einem neuen Schlüssel beginnen und jeden Mandanten einmal erneuern.</translation>
    </message>
    <message>
        <source>The record of the vault&apos;s key is damaged</source>
        <translation>Der Eintrag zum Schlüssel des Tresors ist beschädigt</translation>
    </message>
    <message>
        <source>What is stored about the key to the tokens cannot be right, so it was not used.</source>
        <translation>Was über den Schlüssel zu den Token gespeichert ist, kann nicht stimmen und wurde deshalb nicht benutzt.</translation>
    </message>
    <message>
        <source>Put a backup of the database in its place, or start with a new key and renew the tenants.</source>
        <translation>Eine Sicherung der Datenbank an ihre Stelle legen, oder mit einem neuen Schlüssel beginnen und die Mandanten erneuern.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Checking a passphrase takes {megabytes} MB of memory, and so much is not free.</source>
        <translation>Eine Passphrase zu prüfen braucht {megabytes} MB Arbeitsspeicher, und so viel ist nicht frei.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Andere Programme schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>it did not keep what it was given</source>
        <translation>er hat nicht behalten, was er bekam</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters. This one has {length}.</source>
        <translation>Eine Passphrase braucht mindestens {least} Zeichen. Diese hat {length}.</translation>
    </message>
    <message>
        <source>Four or five unrelated words make a good one.</source>
        <translation>Vier oder fünf Wörter ohne Zusammenhang ergeben eine gute.</translation>
    </message>
    <message>
        <source>It contains a character that cannot be typed everywhere, such as a tab or a line break.</source>
        <translation>Sie enthält ein Zeichen, das sich nicht überall tippen lässt, etwa einen Tabulator oder Zeilenumbruch.</translation>
    </message>
    <message>
        <source>Use letters, digits, signs and spaces.</source>
        <translation>Buchstaben, Ziffern, Zeichen und Leerzeichen verwenden.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>It is not one of Keyturn&apos;s files of this kind ({kind}).</source>
        <translation>Sie ist keine von Keyturns Dateien dieser Art ({kind}).</translation>
    </message>
    <message>
        <source>Choose such a file.</source>
        <translation>Eine solche Datei wählen.</translation>
    </message>
    <message>
        <source>A newer version of Keyturn made it.</source>
        <translation>Eine neuere Version von Keyturn hat sie erstellt.</translation>
    </message>
    <message>
        <source>Update Keyturn on this machine.</source>
        <translation>Keyturn auf diesem Rechner aktualisieren.</translation>
    </message>
    <message>
        <source>It is damaged: cut short or altered.</source>
        <translation>Sie ist beschädigt: abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>Copy it again, or export it again.</source>
        <translation>Sie noch einmal kopieren oder noch einmal exportieren.</translation>
    </message>
    <message>
        <source>This passphrase does not open it.</source>
        <translation>Diese Passphrase öffnet sie nicht.</translation>
    </message>
    <message>
        <source>The onboarding page&apos;s port is in use</source>
        <translation>Der Port der Onboarding-Seite ist belegt</translation>
    </message>
    <message>
        <source>Another program, perhaps another Keyturn, listens on port {port} of {host} already.</source>
        <translation>Ein anderes Programm, vielleicht ein anderes Keyturn, lauscht schon auf Port {port} von {host}.</translation>
    </message>
    <message>
        <source>Stop that one, or set onboarding.port to another port.</source>
        <translation>Das andere Programm beenden oder onboarding.port auf einen anderen Port setzen.</translation>
    </message>
    <message>
        <source>The onboarding page cannot listen</source>
        <translation>Die Onboarding-Seite kann nicht lauschen</translation>
    </message>
    <message>
        <source>{host} port {port} cannot be used here ({reason}).</source>
        <translation>{host}, Port {port}, ist hier nicht benutzbar ({reason}).</translation>
    </message>
    <message>
        <source>Set onboarding.host and onboarding.port to what this machine may listen on.</source>
        <translation>onboarding.host und onboarding.port auf etwas setzen, worauf dieser Rechner lauschen darf.</translation>
    </message>
    <message>
        <source>The practice directory does not start</source>
        <translation>Das Übungsverzeichnis startet nicht</translation>
    </message>
    <message>
        <source>Then start Keyturn again.</source>
        <translation>Dann Keyturn noch einmal starten.</translation>
    </message>
    <message>
        <source>The draft cannot be saved</source>
        <translation>Der Entwurf lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>Starting with the session was not changed</source>
        <translation>Der Start bei der Anmeldung wurde nicht geändert</translation>
    </message>
    <message>
        <source>Check that the folder exists and is yours.</source>
        <translation>Prüfen, ob der Ordner vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The registry</source>
        <translation>Die Registrierung</translation>
    </message>
    <message>
        <source>Unused for too long</source>
        <translation>Zu lange nicht benutzt</translation>
    </message>
    <message>
        <source>Nobody used {tenant}&apos;s tokens for about 90 days, so they ended ({code}).</source>
        <translation>Etwa 90 Tage lang hat niemand die Token von {tenant} benutzt, deshalb sind sie abgelaufen ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation and have {admin} sign in.</source>
        <translation>Eine neue Einladung senden und {admin} sich anmelden lassen.</translation>
    </message>
    <message>
        <source>Access was revoked</source>
        <translation>Der Zugang wurde widerrufen</translation>
    </message>
    <message>
        <source>The sessions of {account} were revoked, by the account&apos;s owner or an administrator ({code}).</source>
        <translation>Die Sitzungen von {account} wurden widerrufen, vom Inhaber des Kontos oder von einem Administrator ({code}).</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Kennwort geändert</translation>
    </message>
    <message>
        <source>The password of {account} was changed or ended, and all its sessions with it ({code}).</source>
        <translation>Das Kennwort von {account} wurde geändert oder lief ab, und mit ihm alle Sitzungen ({code}).</translation>
    </message>
    <message>
        <source>The sign-in took too long</source>
        <translation>Die Anmeldung hat zu lange gedauert</translation>
    </message>
    <message>
        <source>Too much time passed between the steps of the sign-in ({code}).</source>
        <translation>Zwischen den Schritten der Anmeldung verging zu viel Zeit ({code}).</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} sign in without a break.</source>
        <translation>Einen neuen Code holen und {admin} sich ohne Pause anmelden lassen.</translation>
    </message>
    <message>
        <source>The stored token is not valid</source>
        <translation>Das gespeicherte Token ist nicht gültig</translation>
    </message>
    <message>
        <source>Microsoft does not accept the stored token of {tenant} ({code}).</source>
        <translation>Microsoft nimmt das gespeicherte Token von {tenant} nicht an ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation and have {admin} sign in. It replaces the stored token.</source>
        <translation>Eine neue Einladung senden und {admin} sich anmelden lassen. Das ersetzt das gespeicherte Token.</translation>
    </message>
    <message>
        <source>A policy wants frequent sign-ins</source>
        <translation>Eine Richtlinie verlangt häufige Anmeldungen</translation>
    </message>
    <message>
        <source>A Conditional Access policy of {tenant} ends sessions after a set time ({code}).</source>
        <translation>Eine Richtlinie für bedingten Zugriff von {tenant} beendet Sitzungen nach fester Zeit ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation. So that it does not come back, have their administrator exclude {admin} from the sign-in frequency policy.</source>
        <translation>Eine neue Einladung senden. Damit es nicht wiederkommt, {admin} vom Administrator des Kunden aus der Richtlinie zur Anmeldehäufigkeit ausnehmen lassen.</translation>
    </message>
    <message>
        <source>Multi-factor authentication needed</source>
        <translation>Multi-Faktor-Authentifizierung nötig</translation>
    </message>
    <message>
        <source>{tenant} wants {account} to confirm the sign-in with a second factor ({code}).</source>
        <translation>{tenant} verlangt, dass {account} die Anmeldung mit einem zweiten Faktor bestätigt ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation and have {admin} sign in with the phone or key at hand.</source>
        <translation>Eine neue Einladung senden und {admin} sich anmelden lassen, mit Telefon oder Schlüssel zur Hand.</translation>
    </message>
    <message>
        <source>Multi-factor authentication not set up</source>
        <translation>Multi-Faktor-Authentifizierung nicht eingerichtet</translation>
    </message>
    <message>
        <source>{account} has to set up a second factor before it can sign in ({code}).</source>
        <translation>{account} muss vor der Anmeldung einen zweiten Faktor einrichten ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation. {admin} sets up the second factor while signing in.</source>
        <translation>Eine neue Einladung senden. {admin} richtet den zweiten Faktor bei der Anmeldung ein.</translation>
    </message>
    <message>
        <source>Another check was not passed</source>
        <translation>Eine weitere Prüfung wurde nicht bestanden</translation>
    </message>
    <message>
        <source>{tenant} wants a check by another provider at sign-in, and it was not passed ({code}).</source>
        <translation>{tenant} verlangt bei der Anmeldung die Prüfung durch einen anderen Anbieter, und die wurde nicht bestanden ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation. If it happens again, ask their administrator about the external check.</source>
        <translation>Eine neue Einladung senden. Geschieht es wieder, den Administrator des Kunden nach der externen Prüfung fragen.</translation>
    </message>
    <message>
        <source>The account is not in this tenant</source>
        <translation>Das Konto ist nicht in diesem Mandanten</translation>
    </message>
    <message>
        <source>The account that was used does not exist in {tenant} ({code}).</source>
        <translation>Das benutzte Konto gibt es in {tenant} nicht ({code}).</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} sign in in a private browser window.</source>
        <translation>Einen neuen Code holen und {admin} sich in einem privaten Browserfenster anmelden lassen.</translation>
    </message>
    <message>
        <source>Password expired</source>
        <translation>Kennwort abgelaufen</translation>
    </message>
    <message>
        <source>The password of {account} expired ({code}).</source>
        <translation>Das Kennwort von {account} ist abgelaufen ({code}).</translation>
    </message>
    <message>
        <source>Have {admin} set a new password, then send a new invitation.</source>
        <translation>{admin} ein neues Kennwort setzen lassen, dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>Konto gesperrt</translation>
    </message>
    <message>
        <source>{account} is locked after too many attempts, or the sign-in came from an address with a bad record ({code}).</source>
        <translation>{account} ist nach zu vielen Versuchen gesperrt, oder die Anmeldung kam von einer Adresse mit schlechtem Ruf ({code}).</translation>
    </message>
    <message>
        <source>Wait, or have their administrator unlock the account. Then send a new invitation.</source>
        <translation>Warten oder das Konto vom Administrator des Kunden entsperren lassen. Dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>Account disabled</source>
        <translation>Konto deaktiviert</translation>
    </message>
    <message>
        <source>{account} is disabled ({code}).</source>
        <translation>{account} ist deaktiviert ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator enable it, or change the admin username to another account. Then send a new invitation.</source>
        <translation>Es vom Administrator des Kunden aktivieren lassen oder als Administratorname ein anderes Konto eintragen. Dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>Not assigned to the application</source>
        <translation>Der Anwendung nicht zugewiesen</translation>
    </message>
    <message>
        <source>In {tenant} only assigned users may use the application, and {account} is not one of them ({code}).</source>
        <translation>In {tenant} dürfen nur zugewiesene Benutzer die Anwendung benutzen, und {account} gehört nicht dazu ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator assign {admin} under Enterprise applications, Users and groups. Then send a new invitation.</source>
        <translation>{admin} vom Administrator des Kunden unter Unternehmensanwendungen, Benutzer und Gruppen zuweisen lassen. Dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>Consent is missing</source>
        <translation>Die Zustimmung fehlt</translation>
    </message>
    <message>
        <source>Nobody in {tenant} has allowed the application what it needs.</source>
        <translation>Niemand in {tenant} hat der Anwendung erlaubt, was sie braucht.</translation>
    </message>
    <message>
        <source>Have a Global Administrator open the consent link and accept, or send them a new invitation: the permissions are asked for while signing in.</source>
        <translation>Einen globalen Administrator den Zustimmungslink öffnen und zustimmen lassen, oder ihm eine neue Einladung senden: Die Berechtigungen werden bei der Anmeldung angefordert.</translation>
    </message>
    <message>
        <source>Consent was declined</source>
        <translation>Die Zustimmung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The permissions request was cancelled ({code}).</source>
        <translation>Die Anforderung der Berechtigungen wurde abgebrochen ({code}).</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} choose Accept.</source>
        <translation>Einen neuen Code holen und {admin} „Akzeptieren“ wählen lassen.</translation>
    </message>
    <message>
        <source>An administrator must consent</source>
        <translation>Ein Administrator muss zustimmen</translation>
    </message>
    <message>
        <source>{account} may not consent for {tenant} ({code}).</source>
        <translation>{account} darf für {tenant} nicht zustimmen ({code}).</translation>
    </message>
    <message>
        <source>Have a Global Administrator open the consent link and accept, or give {admin} that role for the sign-in. Then send a new invitation.</source>
        <translation>Einen globalen Administrator den Zustimmungslink öffnen und zustimmen lassen, oder {admin} diese Rolle für die Anmeldung geben. Dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>Consent is missing, or the application is set up wrongly</source>
        <translation>Die Zustimmung fehlt, oder die Anwendung ist falsch eingerichtet</translation>
    </message>
    <message>
        <source>{tenant} has not consented, or the application asks for nothing it could consent to ({code}).</source>
        <translation>{tenant} hat nicht zugestimmt, oder die Anwendung fordert nichts an, dem zuzustimmen wäre ({code}).</translation>
    </message>
    <message>
        <source>Have a Global Administrator open the consent link and accept. If it stays so, check application.client_id and the application&apos;s permissions.</source>
        <translation>Einen globalen Administrator den Zustimmungslink öffnen und zustimmen lassen. Bleibt es so, application.client_id und die Berechtigungen der Anwendung prüfen.</translation>
    </message>
    <message>
        <source>The application was removed</source>
        <translation>Die Anwendung wurde entfernt</translation>
    </message>
    <message>
        <source>The enterprise application is not in {tenant} any more ({code}).</source>
        <translation>Die Unternehmensanwendung ist nicht mehr in {tenant} ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation to a Global Administrator, who ticks Consent on behalf of your organization and accepts. The role can be removed afterwards.</source>
        <translation>Eine neue Einladung an einen globalen Administrator senden, der den Haken bei „Zustimmung im Namen Ihrer Organisation“ setzt und akzeptiert. Die Rolle kann danach wieder entzogen werden.</translation>
    </message>
    <message>
        <source>The application is not allowed for partners</source>
        <translation>Die Anwendung ist für Partner nicht erlaubt</translation>
    </message>
    <message>
        <source>The application has not been authorised in {tenant} for administrators of a partner ({code}).</source>
        <translation>Die Anwendung ist in {tenant} nicht für Administratoren eines Partners zugelassen ({code}).</translation>
    </message>
    <message>
        <source>Have their own Global Administrator open the consent link, or pre-consent the application for the customer. Then send a new invitation.</source>
        <translation>Den eigenen globalen Administrator des Kunden den Zustimmungslink öffnen lassen, oder der Anwendung vorab für den Kunden zustimmen. Dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>A policy blocks the sign-in</source>
        <translation>Eine Richtlinie blockiert die Anmeldung</translation>
    </message>
    <message>
        <source>A policy of {tenant} blocks this way to sign in, often because it is by code ({code}). A new invitation will not help.</source>
        <translation>Eine Richtlinie von {tenant} blockiert diesen Weg der Anmeldung, oft weil er über einen Code führt ({code}). Eine neue Einladung hilft nicht.</translation>
    </message>
    <message>
        <source>Sign in through a browser instead, or ask their administrator to exclude {admin} from the policy.</source>
        <translation>Stattdessen im Browser anmelden, oder {admin} vom Administrator des Kunden aus der Richtlinie ausnehmen lassen.</translation>
    </message>
    <message>
        <source>A policy wants a managed device</source>
        <translation>Eine Richtlinie verlangt ein verwaltetes Gerät</translation>
    </message>
    <message>
        <source>{tenant} allows the sign-in only from a device, system or app that it manages. A new invitation will not help.</source>
        <translation>{tenant} erlaubt die Anmeldung nur von einem Gerät, System oder Programm, das die Organisation verwaltet. Eine neue Einladung hilft nicht.</translation>
    </message>
    <message>
        <source>Sign in through a browser on a compliant device, or ask their administrator to exclude {admin} from the policy.</source>
        <translation>Im Browser auf einem konformen Gerät anmelden, oder {admin} vom Administrator des Kunden aus der Richtlinie ausnehmen lassen.</translation>
    </message>
    <message>
        <source>Setting up the second factor is blocked</source>
        <translation>Das Einrichten des zweiten Faktors ist blockiert</translation>
    </message>
    <message>
        <source>{account} would have to set up a second factor, and a policy of {tenant} does not allow that from here ({code}).</source>
        <translation>{account} müsste einen zweiten Faktor einrichten, und eine Richtlinie von {tenant} erlaubt das von hier nicht ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator set it up for {admin}, or allow it from this place.</source>
        <translation>Ihn vom Administrator des Kunden für {admin} einrichten oder von diesem Ort aus erlauben lassen.</translation>
    </message>
    <message>
        <source>The account is at risk</source>
        <translation>Das Konto gilt als gefährdet</translation>
    </message>
    <message>
        <source>Microsoft holds {account} to be at risk and blocks it ({code}).</source>
        <translation>Microsoft hält {account} für gefährdet und blockiert es ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator look into the risk and dismiss or remediate it in Entra ID Protection.</source>
        <translation>Den Administrator des Kunden das Risiko in Entra ID Protection prüfen und verwerfen oder beheben lassen.</translation>
    </message>
    <message>
        <source>The application is disabled</source>
        <translation>Die Anwendung ist deaktiviert</translation>
    </message>
    <message>
        <source>The enterprise application is disabled in {tenant} ({code}).</source>
        <translation>Die Unternehmensanwendung ist in {tenant} deaktiviert ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator switch on Enabled for users to sign in under Enterprise applications, Properties.</source>
        <translation>Den Administrator des Kunden unter Unternehmensanwendungen, Eigenschaften „Aktiviert für die Benutzeranmeldung?“ auf „Ja“ setzen lassen.</translation>
    </message>
    <message>
        <source>The service is not in this tenant</source>
        <translation>Der Dienst ist nicht in diesem Mandanten</translation>
    </message>
    <message>
        <source>{tenant} does not have the service that a token was wanted for, or no licence for it.</source>
        <translation>{tenant} hat den Dienst nicht, für den ein Token gewünscht war, oder keine Lizenz dafür.</translation>
    </message>
    <message>
        <source>Have their administrator add the licence or consent to the service, or remove the resource from the settings.</source>
        <translation>Den Administrator des Kunden die Lizenz hinzufügen oder dem Dienst zustimmen lassen, oder die Ressource aus den Einstellungen entfernen.</translation>
    </message>
    <message>
        <source>The application may not use this service</source>
        <translation>Die Anwendung darf diesen Dienst nicht benutzen</translation>
    </message>
    <message>
        <source>Microsoft has not authorised this application of its own for the service ({code}).</source>
        <translation>Microsoft hat diese seine eigene Anwendung nicht für den Dienst zugelassen ({code}).</translation>
    </message>
    <message>
        <source>Set application.client_id to your own registration with the permissions it needs.</source>
        <translation>application.client_id auf die eigene Registrierung mit den nötigen Berechtigungen setzen.</translation>
    </message>
    <message>
        <source>Public client flows are off</source>
        <translation>Öffentliche Clientflows sind aus</translation>
    </message>
    <message>
        <source>The application&apos;s registration expects a secret, which a program on a desktop cannot keep.</source>
        <translation>Die Registrierung der Anwendung erwartet ein Geheimnis, das ein Programm auf einem Desktop nicht bewahren kann.</translation>
    </message>
    <message>
        <source>Set Allow public client flows to Yes in the application&apos;s registration, under Authentication.</source>
        <translation>In der Registrierung der Anwendung unter Authentifizierung „Öffentliche Clientflows zulassen“ auf „Ja“ setzen.</translation>
    </message>
    <message>
        <source>The application is not accepted</source>
        <translation>Die Anwendung wird nicht angenommen</translation>
    </message>
    <message>
        <source>1 tenant to {file}</source>
        <translation>1 Mandant nach {file}</translation>
    </message>
    <message>
        <source>{number} tenants to {file}</source>
        <translation>{number} Mandanten nach {file}</translation>
    </message>
    <message>
        <source>1 tenant from {file}</source>
        <translation>1 Mandant aus {file}</translation>
    </message>
    <message>
        <source>{number} tenants from {file}</source>
        <translation>{number} Mandanten aus {file}</translation>
    </message>
    <message>
        <source>{number} to {file}</source>
        <translation>{number} nach {file}</translation>
    </message>
    <message>
        <source>{number} added, {updated} updated from {source}</source>
        <translation>{number} hinzugefügt, {updated} aktualisiert aus {source}</translation>
    </message>
    <message>
        <source>{tags} on {tenants}</source>
        <translation>{tags} bei {tenants}</translation>
    </message>
    <message>
        <source>{tenants} and {number} more</source>
        <translation>{tenants} und {number} weitere</translation>
    </message>
    <message>
        <source>a pasted list</source>
        <translation>einer eingefügten Liste</translation>
    </message>
    <message>
        <source>The server does not accept the application: {description}</source>
        <translation>Der Server nimmt die Anwendung nicht an: {description}</translation>
    </message>
    <message>
        <source>Check application.client_id in the settings, and that its registration allows public client flows.</source>
        <translation>application.client_id in den Einstellungen prüfen, und dass die Registrierung öffentliche Clientflows zulässt.</translation>
    </message>
    <message>
        <source>The browser&apos;s way back is not registered</source>
        <translation>Der Rückweg des Browsers ist nicht registriert</translation>
    </message>
    <message>
        <source>The application&apos;s registration does not allow the address that a browser sign-in returns to ({code}).</source>
        <translation>Die Registrierung der Anwendung erlaubt die Adresse nicht, zu der eine Browseranmeldung zurückkehrt ({code}).</translation>
    </message>
    <message>
        <source>Add the redirect address http://localhost under Mobile and desktop applications in the registration.</source>
        <translation>In der Registrierung unter Mobilgerät- und Desktopanwendungen die Umleitungsadresse http://localhost hinzufügen.</translation>
    </message>
    <message>
        <source>The scopes are not right</source>
        <translation>Die Scopes stimmen nicht</translation>
    </message>
    <message>
        <source>The service does not know the permissions that were asked for.</source>
        <translation>Der Dienst kennt die angeforderten Berechtigungen nicht.</translation>
    </message>
    <message>
        <source>Correct resources.NAME.scopes in the settings. All scopes of one resource belong to one service.</source>
        <translation>resources.NAME.scopes in den Einstellungen berichtigen. Alle Scopes einer Ressource gehören zu einem Dienst.</translation>
    </message>
    <message>
        <source>The tenant cannot be reached from this network</source>
        <translation>Der Mandant ist aus diesem Netz nicht erreichbar</translation>
    </message>
    <message>
        <source>A tenant restriction or a cross-tenant access policy stands between this place and {tenant} ({code}).</source>
        <translation>Eine Mandanteneinschränkung oder eine Richtlinie für mandantenübergreifenden Zugriff steht zwischen diesem Ort und {tenant} ({code}).</translation>
    </message>
    <message>
        <source>Use another network, or have their administrator change the policy under Cross-tenant access settings.</source>
        <translation>Ein anderes Netz benutzen, oder die Richtlinie vom Administrator des Kunden unter „Mandantenübergreifende Zugriffseinstellungen“ ändern lassen.</translation>
    </message>
    <message>
        <source>Tenant not found</source>
        <translation>Mandant nicht gefunden</translation>
    </message>
    <message>
        <source>There is no such tenant in this cloud: {tenant}.</source>
        <translation>In dieser Cloud gibt es keinen solchen Mandanten: {tenant}.</translation>
    </message>
    <message>
        <source>Correct the tenant&apos;s directory id or domain, or cloud.name in the settings.</source>
        <translation>Die Verzeichnis-ID oder Domäne des Mandanten berichtigen, oder cloud.name in den Einstellungen.</translation>
    </message>
    <message>
        <source>Wrong cloud</source>
        <translation>Falsche Cloud</translation>
    </message>
    <message>
        <source>{tenant} is in another of Microsoft&apos;s clouds ({code}).</source>
        <translation>{tenant} ist in einer anderen Cloud von Microsoft ({code}).</translation>
    </message>
    <message>
        <source>Set cloud.name to the tenant&apos;s cloud. The application must be registered there too.</source>
        <translation>cloud.name auf die Cloud des Mandanten setzen. Auch dort muss die Anwendung registriert sein.</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Nobody has signed in with the code yet.</source>
        <translation>Noch hat sich niemand mit dem Code angemeldet.</translation>
    </message>
    <message>
        <source>Wait: nothing has to be done here while the code lives.</source>
        <translation>Warten: Hier ist nichts zu tun, solange der Code gilt.</translation>
    </message>
    <message>
        <source>The code does not work any more</source>
        <translation>Der Code gilt nicht mehr</translation>
    </message>
    <message>
        <source>The code was mistyped, used already or has ended.</source>
        <translation>Der Code wurde falsch eingegeben, schon benutzt oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>The code expired</source>
        <translation>Der Code ist abgelaufen</translation>
    </message>
    <message>
        <source>Ask for a new code when {admin} is ready to type it.</source>
        <translation>Einen neuen Code holen, wenn {admin} bereit ist, ihn einzugeben.</translation>
    </message>
    <message>
        <source>The sign-in was declined</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>Somebody said no to the sign-in on Microsoft&apos;s page.</source>
        <translation>Jemand hat auf der Seite von Microsoft Nein gesagt.</translation>
    </message>
    <message>
        <source>Tell {admin} what the sign-in is for, then ask for a new code.</source>
        <translation>{admin} erklären, wofür die Anmeldung ist, dann einen neuen Code holen.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The renewal was called off. What was stored before is unchanged.</source>
        <translation>Die Erneuerung wurde abgebrochen. Was vorher gespeichert war, ist unverändert.</translation>
    </message>
    <message>
        <source>Renew again whenever it suits.</source>
        <translation>Noch einmal erneuern, wann immer es passt.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>Niemand hat sich rechtzeitig angemeldet</translation>
    </message>
    <message>
        <source>The time to wait for {admin} is over. What was stored before is unchanged.</source>
        <translation>Die Wartezeit auf {admin} ist um. Was vorher gespeichert war, ist unverändert.</translation>
    </message>
    <message>
        <source>Renew again when {admin} is ready to sign in.</source>
        <translation>Noch einmal erneuern, wenn {admin} zur Anmeldung bereit ist.</translation>
    </message>
    <message>
        <source>No sign-in by code here</source>
        <translation>Hier keine Anmeldung mit Code</translation>
    </message>
    <message>
        <source>This server does not offer sign-in by code.</source>
        <translation>Dieser Server bietet keine Anmeldung mit Code an.</translation>
    </message>
    <message>
        <source>Sign in through a browser instead.</source>
        <translation>Stattdessen im Browser anmelden.</translation>
    </message>
    <message>
        <source>Another account signed in</source>
        <translation>Ein anderes Konto hat sich angemeldet</translation>
    </message>
    <message>
        <source>{description} Nothing was stored.</source>
        <translation>{description} Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The tokens are another account&apos;s</source>
        <translation>Die Token gehören einem anderen Konto</translation>
    </message>
    <message>
        <source>The tokens of {tenant} belong to {account}, but its M365 admin username is {admin}.</source>
        <translation>Die Token von {tenant} gehören {account}, aber der M365-Administratorname ist {admin}.</translation>
    </message>
    <message>
        <source>Have {admin} sign in, or correct the admin username.</source>
        <translation>{admin} sich anmelden lassen oder den Administratornamen berichtigen.</translation>
    </message>
    <message>
        <source>The sign-in was in another tenant</source>
        <translation>Die Anmeldung geschah in einem anderen Mandanten</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} sign in in a private browser window. If the tenant was entered wrongly, correct it.</source>
        <translation>Einen neuen Code holen und {admin} sich in einem privaten Browserfenster anmelden lassen. Ist der Mandant falsch eingetragen, ihn berichtigen.</translation>
    </message>
    <message>
        <source>It is not certain who signed in</source>
        <translation>Es ist nicht sicher, wer sich angemeldet hat</translation>
    </message>
    <message>
        <source>Check cloud.name, cloud.authority and application.client_id in the settings.</source>
        <translation>cloud.name, cloud.authority und application.client_id in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The clocks disagree</source>
        <translation>Die Uhren stimmen nicht überein</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date, time and time zone right, then ask for a new code.</source>
        <translation>Datum, Uhrzeit und Zeitzone dieses Computers richtig stellen, dann einen neuen Code holen.</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>Noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>Nobody has signed in for {tenant} yet.</source>
        <translation>Für {tenant} hat sich noch niemand angemeldet.</translation>
    </message>
    <message>
        <source>Send an invitation and have {admin} sign in.</source>
        <translation>Eine Einladung senden und {admin} sich anmelden lassen.</translation>
    </message>
    <message>
        <source>The sign-in would not last</source>
        <translation>Die Anmeldung würde nicht halten</translation>
    </message>
    <message>
        <source>The server gave no refresh token, so {tenant}&apos;s tokens would end within the hour. Nothing was stored.</source>
        <translation>Der Server gab kein Aktualisierungstoken, deshalb würden die Token von {tenant} binnen einer Stunde enden. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Allow refresh tokens (offline access) in the application&apos;s registration, then send a new invitation.</source>
        <translation>In der Registrierung der Anwendung Aktualisierungstoken (Offlinezugriff) erlauben, dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>No token to use</source>
        <translation>Kein Token zum Benutzen</translation>
    </message>
    <message>
        <source>The last sign-in for {tenant} left no token that can be refreshed.</source>
        <translation>Die letzte Anmeldung für {tenant} hinterließ kein Token, das sich aktualisieren lässt.</translation>
    </message>
    <message>
        <source>{tenant}&apos;s tokens were last used more than 90 days ago, so they are likely to have ended.</source>
        <translation>Die Token von {tenant} wurden zuletzt vor mehr als 90 Tagen benutzt, sind also wohl abgelaufen.</translation>
    </message>
    <message>
        <source>Check to be sure, or send a new invitation and have {admin} sign in.</source>
        <translation>Zur Sicherheit prüfen, oder eine neue Einladung senden und {admin} sich anmelden lassen.</translation>
    </message>
    <message>
        <source>Microsoft cannot be reached</source>
        <translation>Microsoft ist nicht erreichbar</translation>
    </message>
    <message>
        <source>{description} What is known of {tenant}&apos;s tokens is unchanged.</source>
        <translation>{description} Was über die Token von {tenant} bekannt ist, bleibt unverändert.</translation>
    </message>
    <message>
        <source>Check the network connection, then check again.</source>
        <translation>Die Netzverbindung prüfen, dann noch einmal prüfen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>{description} Nothing was sent.</source>
        <translation>{description} Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Where a proxy inspects encrypted connections, set cloud.ca_bundle to its certificate. Otherwise do not sign in on this network.</source>
        <translation>Wo ein Proxy verschlüsselte Verbindungen prüft, cloud.ca_bundle auf sein Zertifikat setzen. Sonst in diesem Netz nicht anmelden.</translation>
    </message>
    <message>
        <source>The proxy is in the way</source>
        <translation>Der Proxy steht im Weg</translation>
    </message>
    <message>
        <source>{description}</source>
        <translation>{description}</translation>
    </message>
    <message>
        <source>The answer was not Microsoft&apos;s</source>
        <translation>Die Antwort kam nicht von Microsoft</translation>
    </message>
    <message>
        <source>{description} A proxy, a network&apos;s own sign-in page or a fault at the server may be the reason.</source>
        <translation>{description} Ein Proxy, die Anmeldeseite eines Netzes oder eine Störung am Server kann der Grund sein.</translation>
    </message>
    <message>
        <source>Sign in to the network you are connected to, then check again.</source>
        <translation>Am verbundenen Netz anmelden, dann noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Microsoft is busy</source>
        <translation>Microsoft ist überlastet</translation>
    </message>
    <message>
        <source>Microsoft asks to be left alone for a while. What is known of {tenant}&apos;s tokens is unchanged.</source>
        <translation>Microsoft bittet um etwas Ruhe. Was über die Token von {tenant} bekannt ist, bleibt unverändert.</translation>
    </message>
    <message>
        <source>Check again in a few minutes.</source>
        <translation>In ein paar Minuten noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Asked too often</source>
        <translation>Zu oft gefragt</translation>
    </message>
    <message>
        <source>Microsoft saw the same request again and again and refuses it for now ({code}).</source>
        <translation>Microsoft sah dieselbe Anfrage immer wieder und weist sie vorerst ab ({code}).</translation>
    </message>
    <message>
        <source>Leave the tenant alone for an hour, then check again.</source>
        <translation>Den Mandanten eine Stunde in Ruhe lassen, dann noch einmal prüfen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>Die Antwort des Servers ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>Check cloud.name, cloud.authority and cloud.graph in the settings.</source>
        <translation>cloud.name, cloud.authority und cloud.graph in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Microsoft Graph does not accept the token</source>
        <translation>Microsoft Graph nimmt das Token nicht an</translation>
    </message>
    <message>
        <source>The token of {tenant} was refreshed, but Microsoft Graph turns it away: {description}</source>
        <translation>Das Token von {tenant} wurde aktualisiert, aber Microsoft Graph weist es ab: {description}</translation>
    </message>
    <message>
        <source>Check again in a few minutes. If it stays so, send a new invitation and have {admin} sign in.</source>
        <translation>In ein paar Minuten noch einmal prüfen. Bleibt es so, eine neue Einladung senden und {admin} sich anmelden lassen.</translation>
    </message>
    <message>
        <source>Microsoft Graph denies access</source>
        <translation>Microsoft Graph verweigert den Zugriff</translation>
    </message>
    <message>
        <source>The token of {tenant} works, but may not read what proves it: {description}</source>
        <translation>Das Token von {tenant} funktioniert, darf aber nicht lesen, was es beweist: {description}</translation>
    </message>
    <message>
        <source>Add the permissions User.Read and Organization.Read.All to resources.graph.scopes and the application, then send a new invitation.</source>
        <translation>Die Berechtigungen User.Read und Organization.Read.All bei resources.graph.scopes und bei der Anwendung hinzufügen, dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>Microsoft Graph gave no usable answer</source>
        <translation>Microsoft Graph gab keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>Check cloud.graph in the settings, then check again.</source>
        <translation>cloud.graph in den Einstellungen prüfen, dann noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Something must be done before the sign-in</source>
        <translation>Vor der Anmeldung ist etwas zu tun</translation>
    </message>
    <message>
        <source>Microsoft wants {account} to do something before it can sign in: {description}</source>
        <translation>Microsoft verlangt von {account} etwas, bevor die Anmeldung möglich ist: {description}</translation>
    </message>
    <message>
        <source>Have {admin} sign in to Microsoft 365 in a browser and follow what it asks. Then send a new invitation.</source>
        <translation>{admin} sich im Browser bei Microsoft 365 anmelden und tun lassen, was dort verlangt wird. Dann eine neue Einladung senden.</translation>
    </message>
    <message>
        <source>Microsoft refuses the sign-in</source>
        <translation>Microsoft verweigert die Anmeldung</translation>
    </message>
    <message>
        <source>Microsoft refuses {account} for a reason that signing in again does not change: {description}</source>
        <translation>Microsoft weist {account} aus einem Grund ab, an dem eine neue Anmeldung nichts ändert: {description}</translation>
    </message>
    <message>
        <source>Show Microsoft&apos;s words and the correlation id to their administrator.</source>
        <translation>Dem Administrator des Kunden den Wortlaut von Microsoft und die Korrelations-ID zeigen.</translation>
    </message>
    <message>
        <source>A policy wants a protected app</source>
        <translation>Eine Richtlinie verlangt eine geschützte App</translation>
    </message>
    <message>
        <source>{tenant} allows the sign-in only from an app under its protection policy: {description}</source>
        <translation>{tenant} erlaubt die Anmeldung nur aus einer App, für die seine App-Schutzrichtlinie gilt: {description}</translation>
    </message>
    <message>
        <source>Ask their administrator to exclude {admin} from the policy.</source>
        <translation>Den Administrator des Kunden bitten, {admin} aus der Richtlinie auszunehmen.</translation>
    </message>
    <message>
        <source>A new sign-in is needed</source>
        <translation>Eine neue Anmeldung ist nötig</translation>
    </message>
    <message>
        <source>Microsoft wants {account} to sign in again: {description}</source>
        <translation>Microsoft möchte, dass sich {account} noch einmal anmeldet: {description}</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>Die Anmeldung wurde verweigert</translation>
    </message>
    <message>
        <source>Microsoft refused the sign-in: {description}</source>
        <translation>Microsoft hat die Anmeldung verweigert: {description}</translation>
    </message>
    <message>
        <source>Show Microsoft&apos;s words and the correlation id to their administrator, or sign in through a browser.</source>
        <translation>Dem Administrator des Kunden den Wortlaut von Microsoft und die Korrelations-ID zeigen, oder im Browser anmelden.</translation>
    </message>
    <message>
        <source>The application may not do this</source>
        <translation>Die Anwendung darf das nicht</translation>
    </message>
    <message>
        <source>Microsoft does not accept the application&apos;s request: {description}</source>
        <translation>Microsoft nimmt die Anfrage der Anwendung nicht an: {description}</translation>
    </message>
    <message>
        <source>Check application.client_id in the settings and the application&apos;s registration.</source>
        <translation>application.client_id in den Einstellungen und die Registrierung der Anwendung prüfen.</translation>
    </message>
    <message>
        <source>Microsoft refused</source>
        <translation>Microsoft hat abgelehnt</translation>
    </message>
    <message>
        <source>Microsoft said: {description}</source>
        <translation>Microsoft sagte: {description}</translation>
    </message>
    <message>
        <source>Look the words up with the code and the correlation id, or send a new invitation.</source>
        <translation>Den Wortlaut mit dem Code und der Korrelations-ID nachschlagen, oder eine neue Einladung senden.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>expires in {left}</source>
        <translation>läuft ab in {left}</translation>
    </message>
    <message>
        <source>The code expires in one minute.</source>
        <translation>Der Code läuft in einer Minute ab.</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Where each invitation goes</source>
        <translation>Wohin jede Einladung geht</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Each works &amp;for</source>
        <translation>Jede &amp;gilt</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <source>&amp;Prepare 1 invitation</source>
        <translation>1 Einladung &amp;vorbereiten</translation>
    </message>
    <message>
        <source>&amp;Prepare {count} invitations</source>
        <translation>{count} Einladungen &amp;vorbereiten</translation>
    </message>
    <message>
        <source>{tenant}: {reason}</source>
        <translation>{tenant}: {reason}</translation>
    </message>
    <message>
        <source>At most {most} are invited at once. Go back and choose fewer.</source>
        <translation>Auf einmal werden höchstens {most} eingeladen. Zurückgehen und weniger auswählen.</translation>
    </message>
    <message>
        <source>Type on a row to change its address; it need not be a real one. Nothing is sent yet.</source>
        <translation>In eine Zeile tippen, um die Adresse zu ändern; sie muss nicht echt sein. Noch wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>The page was not opened</source>
        <translation>Die Seite wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>No browser on this computer took the address.</source>
        <translation>Kein Browser auf diesem Computer hat die Adresse angenommen.</translation>
    </message>
    <message>
        <source>Open the page yourself, in the browser of your choice.</source>
        <translation>Die Seite selbst öffnen, im Browser der Wahl.</translation>
    </message>
    <message>
        <source>Copy for tic&amp;ket</source>
        <translation>Für Tic&amp;ket kopieren</translation>
    </message>
    <message>
        <source>What happened, Microsoft&apos;s code, the correlation id and the time.</source>
        <translation>Was geschehen ist, der Code von Microsoft, die Korrelations-ID und die Zeit.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Wir selbst</translation>
    </message>
    <message>
        <source>The customer&apos;s user</source>
        <translation>Der Benutzer des Kunden</translation>
    </message>
    <message>
        <source>Their administrator</source>
        <translation>Der Administrator des Kunden</translation>
    </message>
    <message>
        <source>A new invitation fixes it.</source>
        <translation>Eine neue Einladung behebt es.</translation>
    </message>
    <message>
        <source>A new invitation does not help.</source>
        <translation>Eine neue Einladung hilft nicht.</translation>
    </message>
    <message>
        <source>A new invitation helps once that is done.</source>
        <translation>Eine neue Einladung hilft, sobald das getan ist.</translation>
    </message>
    <message>
        <source>A new invitation may help.</source>
        <translation>Eine neue Einladung kann helfen.</translation>
    </message>
    <message>
        <source>Send an invitation</source>
        <translation>Einladung senden</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Sign in through a browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Admin consent link</source>
        <translation>Link zur Administratorzustimmung</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Correct the tenant</source>
        <translation>Mandant berichtigen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Open Conditional Access</source>
        <translation>Bedingten Zugriff öffnen</translation>
    </message>
    <message>
        <source>Open enterprise applications</source>
        <translation>Unternehmensanwendungen öffnen</translation>
    </message>
    <message>
        <source>Open their users</source>
        <translation>Benutzer des Kunden öffnen</translation>
    </message>
    <message>
        <source>Open risky users</source>
        <translation>Riskante Benutzer öffnen</translation>
    </message>
    <message>
        <source>Open sign-in logs</source>
        <translation>Anmeldeprotokolle öffnen</translation>
    </message>
    <message>
        <source>Open cross-tenant access</source>
        <translation>Mandantenübergreifenden Zugriff öffnen</translation>
    </message>
    <message>
        <source>Open the app registration</source>
        <translation>App-Registrierung öffnen</translation>
    </message>
    <message>
        <source>Who must act: {who}</source>
        <translation>Wer handeln muss: {who}</translation>
    </message>
    <message>
        <source>correlation id {id}</source>
        <translation>Korrelations-ID {id}</translation>
    </message>
    <message>
        <source>Confidence: low.</source>
        <translation>Gewissheit: gering.</translation>
    </message>
    <message>
        <source>Confidence: medium.</source>
        <translation>Gewissheit: mittel.</translation>
    </message>
    <message>
        <source>Confidence: high.</source>
        <translation>Gewissheit: hoch.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tenant id</source>
        <translation>Mandanten-ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Wer handeln muss</translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation>Neue Einladung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Microsoft&apos;s words</source>
        <translation>Wortlaut von Microsoft</translation>
    </message>
    <message>
        <source>Permission for the Microsoft 365 access of {tenant}</source>
        <translation>Erlaubnis für den Microsoft-365-Zugang von {tenant}</translation>
    </message>
    <message>
        <source>A Global Administrator has to allow the application that we work with. It takes a minute:</source>
        <translation>Ein globaler Administrator muss die Anwendung erlauben, mit der wir arbeiten. Das dauert eine Minute:</translation>
    </message>
    <message>
        <source>1. Open this link in a private (incognito) window: {link}</source>
        <translation>1. Diesen Link in einem privaten Fenster (Inkognito) öffnen: {link}</translation>
    </message>
    <message>
        <source>2. Sign in as a Global Administrator, read the permissions and press Accept.</source>
        <translation>2. Als globaler Administrator anmelden, die Berechtigungen lesen und „Akzeptieren“ wählen.</translation>
    </message>
    <message>
        <source>3. The browser may then say that a page on localhost cannot be opened. That is how it ends.</source>
        <translation>3. Danach sagt der Browser vielleicht, dass eine Seite auf localhost nicht zu öffnen ist. So endet es.</translation>
    </message>
    <message>
        <source>If you did not expect this, do not accept, and call us on the number you know.</source>
        <translation>Falls das unerwartet kommt: nicht zustimmen, sondern uns unter der bekannten Nummer anrufen.</translation>
    </message>
    <message>
        <source>1 day left.</source>
        <translation>Noch 1 Tag.</translation>
    </message>
    <message>
        <source>{days} days left.</source>
        <translation>Noch {days} Tage.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Keyturn could not open its data</source>
        <translation>Keyturn konnte seine Daten nicht öffnen</translation>
    </message>
    <message>
        <source>That is a mistake in Keyturn. It was written to the log; nothing that is stored was lost.</source>
        <translation>Das ist ein Fehler in Keyturn. Er steht im Protokoll; nichts Gespeichertes ging verloren.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send the log with a word on what you did.</source>
        <translation>Noch einmal versuchen. Kommt es wieder, das Protokoll schicken, mit einem Wort dazu, was getan wurde.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export invitations</source>
        <translation>Einladungen exportieren</translation>
    </message>
    <message>
        <source>Export 1 invitation</source>
        <translation>1 Einladung exportieren</translation>
    </message>
    <message>
        <source>Export {count} invitations</source>
        <translation>{count} Einladungen exportieren</translation>
    </message>
    <message>
        <source>The file holds the tenants and the Auth URLs, no tokens. The passphrase encrypts it: give it to the other machine in another way than the file.</source>
        <translation>Die Datei enthält die Mandanten und die Auth-URLs, keine Token. Die Passphrase verschlüsselt sie: Sie soll auf anderem Weg zum anderen Rechner gelangen als die Datei.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Datei wird geschrieben</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>That is a mistake in Keyturn</source>
        <translation>Das ist ein Fehler in Keyturn</translation>
    </message>
    <message>
        <source>It was written to the log. Nothing that was stored is lost. Try it once more; if it comes back, send the log with a word on what you did.</source>
        <translation>Er steht im Protokoll. Nichts Gespeichertes ist verloren. Noch einmal versuchen; kommt es wieder, das Protokoll schicken, mit einem Wort dazu, was getan wurde.</translation>
    </message>
</context>
<context>
    <name>FailureActions</name>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;Neuer Code</translation>
    </message>
    <message>
        <source>Sign in through a &amp;browser</source>
        <translation>Im &amp;Browser anmelden</translation>
    </message>
    <message>
        <source>Change the &amp;account</source>
        <translation>&amp;Konto ändern</translation>
    </message>
    <message>
        <source>Copy for &amp;ticket</source>
        <translation>Für &amp;Ticket kopieren</translation>
    </message>
    <message>
        <source>What happened, Microsoft&apos;s code, the correlation id and the time.</source>
        <translation>Was geschehen ist, der Code von Microsoft, die Korrelations-ID und die Zeit.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Welcome to Keyturn</source>
        <translation>Willkommen bei Keyturn</translation>
    </message>
    <message>
        <source>&amp;Practice directory (recommended for a first look)</source>
        <translation>Ü&amp;bungsverzeichnis (empfohlen für den ersten Blick)</translation>
    </message>
    <message>
        <source>Microsoft, with your &amp;own application (recommended for work)</source>
        <translation>Microsoft, mit &amp;eigener Anwendung (empfohlen für die Arbeit)</translation>
    </message>
    <message>
        <source>Microsoft, &amp;quick start</source>
        <translation>Microsoft, &amp;Schnellstart</translation>
    </message>
    <message>
        <source>Everything from a &amp;backup, made here or on another machine</source>
        <translation>&amp;Alles aus einer Sicherung, von hier oder von einem anderen Rechner</translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>&amp;How to register it…</source>
        <translation>So wird sie re&amp;gistriert…</translation>
    </message>
    <message>
        <source>&amp;Test these settings</source>
        <translation>Diese Einstellungen &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>What should Keyturn work on?</source>
        <translation>Womit soll Keyturn arbeiten?</translation>
    </message>
    <message>
        <source>A small stand-in for Microsoft on this machine, with sample tenants in every condition. Nothing leaves the machine.</source>
        <translation>Ein kleiner Ersatz für Microsoft auf diesem Rechner, mit Beispielmandanten in jedem Zustand. Nichts verlässt den Rechner.</translation>
    </message>
    <message>
        <source>A registration in your own tenant: multitenant, public client flows allowed, redirect http://localhost for mobile and desktop applications, delegated permissions for Microsoft Graph. Customers see your name when they consent.</source>
        <translation>Eine Registrierung im eigenen Mandanten: mehrinstanzenfähig, öffentliche Clientflows erlaubt, Umleitung http://localhost für Mobilgerät- und Desktopanwendungen, delegierte Berechtigungen für Microsoft Graph. Beim Zustimmen sehen Kunden, welche Firma fragt.</translation>
    </message>
    <message>
        <source>Uses Microsoft&apos;s public client “Microsoft Graph Command Line Tools”: no registration is needed, Microsoft Graph only. Settings let you change to your own later.</source>
        <translation>Benutzt den öffentlichen Client von Microsoft, „Microsoft Graph Command Line Tools“: ohne Registrierung, nur Microsoft Graph. In den Einstellungen lässt sich später die eigene Anwendung eintragen.</translation>
    </message>
    <message>
        <source>Tenants, tokens, invitations and settings. Keyturn asks for the file next.</source>
        <translation>Mandanten, Token, Einladungen und Einstellungen. Keyturn fragt als Nächstes nach der Datei.</translation>
    </message>
    <message>
        <source>That is not an application id. The overview page of the registration shows it.</source>
        <translation>Das ist keine Anwendungs-ID. Sie steht auf der Übersichtsseite der Registrierung.</translation>
    </message>
</context>
<context>
    <name>GroupStrip</name>
    <message>
        <source>Co&amp;py list</source>
        <translation>Lis&amp;te kopieren</translation>
    </message>
    <message>
        <source>Every tenant of the group with what helps, for a ticket.</source>
        <translation>Jeder Mandant der Gruppe mit dem, was hilft, für ein Ticket.</translation>
    </message>
    <message>
        <source>S&amp;how all</source>
        <translation>Alle &amp;zeigen</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Invite all {count}</source>
        <translation>Alle {count} einladen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check all {count}</source>
        <translation>Alle {count} prüfen</translation>
    </message>
    <message>
        <source>The list shows {group}</source>
        <translation>Die Liste zeigt {group}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>&amp;About Keyturn</source>
        <translation>&amp;Über Keyturn</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Siehe auch</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Gefunden: {count}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>{tenant} since it was invited</source>
        <translation>{tenant} seit der Einladung</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>What will happen to each row</source>
        <translation>Was mit jeder Zeile geschieht</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>ImportInvitationsDialog</name>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>The file is encrypted. Enter its passphrase.</source>
        <translation>Die Datei ist verschlüsselt. Die Passphrase dazu eingeben.</translation>
    </message>
    <message>
        <source>What is in the file; the selected invitations are taken</source>
        <translation>Was in der Datei ist; die ausgewählten Einladungen werden übernommen</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>{chosen} of {count} invitations will be taken: those that are selected and new here.</source>
        <translation>Übernommen werden {chosen} von {count} Einladungen: die ausgewählten, die hier neu sind.</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Failures by cause</source>
        <translation>Fehler nach Ursache</translation>
    </message>
    <message>
        <source>Enter shows only the tenants with this cause</source>
        <translation>Die Eingabetaste zeigt nur die Mandanten mit dieser Ursache</translation>
    </message>
    <message>
        <source>No tenant fails.</source>
        <translation>Kein Mandant hat einen Fehler.</translation>
    </message>
    <message>
        <source>Expected to end in the next 90 days, by week</source>
        <translation>Enden voraussichtlich in den nächsten 90 Tagen, nach Wochen</translation>
    </message>
</context>
<context>
    <name>InsightsArea</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Shows what ends when, what changed, and the causes of failures</source>
        <translation>Zeigt, was wann endet, was sich verändert hat und die Ursachen der Fehler</translation>
    </message>
</context>
<context>
    <name>InvitationDesk</name>
    <message>
        <source>Make a new link for {tenant}?</source>
        <translation>Neuen Link für {tenant} erstellen?</translation>
    </message>
    <message>
        <source>The old Auth URL stops working at once. Whoever has it needs the new one.</source>
        <translation>Die alte Auth-URL gilt sofort nicht mehr. Wer sie hat, braucht die neue.</translation>
    </message>
    <message>
        <source>&amp;New link</source>
        <translation>&amp;Neuer Link</translation>
    </message>
    <message>
        <source>&amp;Keep the old one</source>
        <translation>&amp;Alten behalten</translation>
    </message>
    <message>
        <source>Cancel the invitation of {tenant}?</source>
        <translation>Einladung von {tenant} zurückziehen?</translation>
    </message>
    <message>
        <source>Cancel {count} invitations?</source>
        <translation>{count} Einladungen zurückziehen?</translation>
    </message>
    <message>
        <source>The Auth URL stops working at once, and a sign-in that is under way ends. This cannot be undone. Tokens that already arrived are kept.</source>
        <translation>Die Auth-URL gilt sofort nicht mehr, und eine laufende Anmeldung endet. Das lässt sich nicht rückgängig machen. Token, die schon da sind, bleiben.</translation>
    </message>
    <message>
        <source>&amp;Cancel now</source>
        <translation>Jetzt &amp;zurückziehen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>{done} of {count} are done.</source>
        <translation>{done} von {count} erledigt.</translation>
    </message>
    <message>
        <source>1 message is in the outbox.</source>
        <translation>1 Nachricht ist im Postausgang.</translation>
    </message>
    <message>
        <source>{count} messages are in the outbox.</source>
        <translation>{count} Nachrichten sind im Postausgang.</translation>
    </message>
    <message>
        <source>It empties by itself when there is a network.</source>
        <translation>Er leert sich von selbst, sobald ein Netz da ist.</translation>
    </message>
    <message>
        <source>1 invitation is written to {file}.</source>
        <translation>1 Einladung wurde in {file} geschrieben.</translation>
    </message>
    <message>
        <source>{count} are written to {file}.</source>
        <translation>{count} Einladungen wurden in {file} geschrieben.</translation>
    </message>
    <message>
        <source>Whoever imports it needs the passphrase. The invitations stay here, too.</source>
        <translation>Wer sie importiert, braucht die Passphrase. Die Einladungen bleiben auch hier.</translation>
    </message>
</context>
<context>
    <name>InvitationDetail</name>
    <message>
        <source>State: {state}</source>
        <translation>Stand: {state}</translation>
    </message>
    <message>
        <source>Details of the invitation of {tenant}</source>
        <translation>Einzelheiten zur Einladung von {tenant}</translation>
    </message>
    <message>
        <source>{count} invitations are selected</source>
        <translation>{count} Einladungen sind ausgewählt</translation>
    </message>
</context>
<context>
    <name>InvitationList</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>No invitation matches</source>
        <translation>Keine Einladung passt</translation>
    </message>
    <message>
        <source>1 invitation</source>
        <translation>1 Einladung</translation>
    </message>
    <message>
        <source>{count} invitations</source>
        <translation>{count} Einladungen</translation>
    </message>
</context>
<context>
    <name>InvitationPage</name>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>&amp;Start authentication</source>
        <translation>Authentifizierung &amp;starten</translation>
    </message>
    <message>
        <source>Optional; it need not be a real address.</source>
        <translation>Optional; sie muss nicht echt sein.</translation>
    </message>
    <message>
        <source>The account that has to sign in.</source>
        <translation>Das Konto, das sich anmelden muss.</translation>
    </message>
    <message>
        <source>Asks Microsoft for a code that the customer enters.</source>
        <translation>Bittet Microsoft um einen Code, den der Kunde eingibt.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>M365 &amp;admin username</source>
        <translation>M365-&amp;Administratorname</translation>
    </message>
    <message>
        <source>The account that has to sign in. Another one stores nothing.</source>
        <translation>Das Konto, das sich anmelden muss. Bei einem anderen wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Where the invitation goes. It need not be a real address.</source>
        <translation>Wohin die Einladung geht. Die Adresse muss nicht echt sein.</translation>
    </message>
    <message>
        <source>&amp;Sign in through a browser</source>
        <translation>Im &amp;Browser anmelden</translation>
    </message>
    <message>
        <source>Opens Microsoft&apos;s page in a browser on this computer.</source>
        <translation>Öffnet die Seite von Microsoft in einem Browser auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>Resen&amp;d</source>
        <translation>Erneu&amp;t senden</translation>
    </message>
    <message>
        <source>Sen&amp;d</source>
        <translation>Sen&amp;den</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Se&amp;nd again</source>
        <translation>N&amp;och einmal senden</translation>
    </message>
    <message>
        <source>Auth &amp;URL</source>
        <translation>Auth-&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>Nach&amp;richt</translation>
    </message>
    <message>
        <source>Take out of the outbo&amp;x</source>
        <translation>Aus dem Postaus&amp;gang nehmen</translation>
    </message>
    <message>
        <source>Copy as a ta&amp;ble</source>
        <translation>Als Ta&amp;belle kopieren</translation>
    </message>
    <message>
        <source>Mark as sen&amp;t</source>
        <translation>Als gesendet &amp;markieren</translation>
    </message>
    <message>
        <source>New lin&amp;k</source>
        <translation>Neuer Lin&amp;k</translation>
    </message>
    <message>
        <source>&amp;Renewal</source>
        <translation>Erneueru&amp;ng</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Cancel invitations</source>
        <translation>Einladungen &amp;zurückziehen</translation>
    </message>
    <message>
        <source>&amp;Cancel invitation</source>
        <translation>Einladung &amp;zurückziehen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Verlau&amp;f</translation>
    </message>
    <message>
        <source>Microsoft 365 settin&amp;gs</source>
        <translation>Mi&amp;crosoft-365-Einstellungen</translation>
    </message>
    <message>
        <source>Shows the link, to copy it</source>
        <translation>Zeigt den Link, um ihn zu kopieren</translation>
    </message>
    <message>
        <source>Shows the message: to copy, to save as a draft, or to open in the mail program</source>
        <translation>Zeigt die Nachricht: kopieren, als Entwurf speichern oder im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Puts the message into the outbox; it leaves by itself when there is a network</source>
        <translation>Legt die Nachricht in den Postausgang; sie geht von selbst hinaus, sobald ein Netz da ist</translation>
    </message>
    <message>
        <source>Tenants with their Auth URLs, for a spreadsheet or a ticket</source>
        <translation>Mandanten mit ihren Auth-URLs, für eine Tabelle oder ein Ticket</translation>
    </message>
    <message>
        <source>Notes that it was handed out in some other way</source>
        <translation>Vermerkt, dass sie auf anderem Weg übergeben wurde</translation>
    </message>
    <message>
        <source>Makes another Auth URL; the old one stops working at once</source>
        <translation>Erstellt eine andere Auth-URL; die alte gilt sofort nicht mehr</translation>
    </message>
    <message>
        <source>Opens the renewal, to follow it or to read out a code</source>
        <translation>Öffnet die Erneuerung, um sie zu verfolgen oder einen Code vorzulesen</translation>
    </message>
    <message>
        <source>Writes them to a file, for Keyturn on another machine</source>
        <translation>Schreibt sie in eine Datei, für Keyturn auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>Calls off at once; the Auth URL stops working</source>
        <translation>Zieht sie sofort zurück; die Auth-URL gilt nicht mehr</translation>
    </message>
    <message>
        <source>{count} times: {reason}</source>
        <translation>{count}-mal: {reason}</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Invitation e-mail</source>
        <translation>Einladung an</translation>
    </message>
    <message>
        <source>M365 admin username</source>
        <translation>M365-Administratorname</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>in {days} d</source>
        <translation>in {days} T.</translation>
    </message>
    <message>
        <source>in {hours} h</source>
        <translation>in {hours} Std.</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>in unter einer Stunde</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Device authenticated</source>
        <translation>Gerät authentifiziert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Invitations (*.{suffix})</source>
        <translation>Einladungen (*.{suffix})</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>New, with its tenant</source>
        <translation>Neu, mit ihrem Mandanten</translation>
    </message>
    <message>
        <source>New, of a known tenant</source>
        <translation>Neu, von einem bekannten Mandanten</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Ihre Zeit ist um</translation>
    </message>
    <message>
        <source>Press F2 to change it; it need not be a real address</source>
        <translation>Mit F2 ändern; die Adresse muss nicht echt sein</translation>
    </message>
    <message>
        <source>Invited already</source>
        <translation>Schon eingeladen</translation>
    </message>
    <message>
        <source>{state}, {when}</source>
        <translation>{state}, {when}</translation>
    </message>
    <message>
        <source>Auth URL</source>
        <translation>Auth-URL</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Vorbereitet</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>Code ausgestellt</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>Im Postausgang</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>May have been sent</source>
        <translation>Vielleicht gesendet</translation>
    </message>
    <message>
        <source>Needs a new code</source>
        <translation>Braucht einen neuen Code</translation>
    </message>
    <message>
        <source>{when} ({count} times)</source>
        <translation>{when} ({count}-mal)</translation>
    </message>
    <message>
        <source>The message to {to} is being sent.</source>
        <translation>Die Nachricht an {to} wird gerade gesendet.</translation>
    </message>
    <message>
        <source>The message to {to} was sent.</source>
        <translation>Die Nachricht an {to} wurde gesendet.</translation>
    </message>
    <message>
        <source>The message to {to} was not sent: {reason}</source>
        <translation>Die Nachricht an {to} wurde nicht gesendet: {reason}</translation>
    </message>
    <message>
        <source>The message to {to} may have been sent: {reason}</source>
        <translation>Die Nachricht an {to} wurde vielleicht gesendet: {reason}</translation>
    </message>
    <message>
        <source>The message to {to} is in the outbox. It leaves when there is a network.</source>
        <translation>Die Nachricht an {to} ist im Postausgang. Sie geht hinaus, sobald ein Netz da ist.</translation>
    </message>
    <message>
        <source>The message to {to} is in the outbox: {reason} The next try is at {time}.</source>
        <translation>Die Nachricht an {to} ist im Postausgang: {reason} Der nächste Versuch ist um {time}.</translation>
    </message>
    <message>
        <source>The message to {to} is in the outbox: {reason}</source>
        <translation>Die Nachricht an {to} ist im Postausgang: {reason}</translation>
    </message>
    <message>
        <source>Nobody has it yet. Hand out its message or its Auth URL.</source>
        <translation>Noch hat sie niemand. Ihre Nachricht oder ihre Auth-URL weitergeben.</translation>
    </message>
    <message>
        <source>Nobody has it yet.</source>
        <translation>Noch hat sie niemand.</translation>
    </message>
    <message>
        <source>Handed out {sent}. {admin} has not opened the Auth URL yet.</source>
        <translation>Übergeben: {sent}. {admin} hat die Auth-URL noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>The Auth URL was opened {opened}. The sign-in has not begun.</source>
        <translation>Die Auth-URL wurde geöffnet: {opened}. Die Anmeldung hat nicht begonnen.</translation>
    </message>
    <message>
        <source>The code is issued. Now {admin} signs in with it.</source>
        <translation>Der Code ist ausgestellt. Jetzt meldet sich {admin} damit an.</translation>
    </message>
    <message>
        <source>{admin} signed in. The tokens are on their way.</source>
        <translation>{admin} hat sich angemeldet. Die Token sind unterwegs.</translation>
    </message>
    <message>
        <source>{admin} signed in. All tokens are here and validated.</source>
        <translation>{admin} hat sich angemeldet. Alle Token sind da und überprüft.</translation>
    </message>
    <message>
        <source>It was called off. Its Auth URL opens nothing.</source>
        <translation>Sie wurde zurückgezogen. Ihre Auth-URL öffnet nichts.</translation>
    </message>
    <message>
        <source>Nobody used it in time. Its Auth URL opens nothing. Invite the tenant again.</source>
        <translation>Niemand hat sie rechtzeitig benutzt. Ihre Auth-URL öffnet nichts. Den Mandanten noch einmal einladen.</translation>
    </message>
    <message>
        <source>The sign-in failed.</source>
        <translation>Die Anmeldung ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>InvitationsPage</name>
    <message>
        <source>Tenant, address, account, person or ticket</source>
        <translation>Mandant, Adresse, Konto, Person oder Ticket</translation>
    </message>
    <message>
        <source>Imp&amp;ort</source>
        <translation>Im&amp;portieren</translation>
    </message>
    <message>
        <source>Takes invitations that another machine exported</source>
        <translation>Übernimmt Einladungen, die ein anderer Rechner exportiert hat</translation>
    </message>
    <message>
        <source>In&amp;vite tenants</source>
        <translation>Mandanten ein&amp;laden</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Which invitations are listed</source>
        <translation>Welche Einladungen aufgeführt sind</translation>
    </message>
    <message>
        <source>All invitations</source>
        <translation>Alle Einladungen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Invite tenants</source>
        <translation>Mandanten einladen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>No invitations yet</source>
        <translation>Noch keine Einladungen</translation>
    </message>
    <message>
        <source>An invitation asks a customer&apos;s administrator to sign in on a web page, without you on the phone. Prepare as many as you like, with or without a network.</source>
        <translation>Eine Einladung bittet den Administrator eines Kunden, sich auf einer Webseite anzumelden, ohne Begleitung am Telefon. Es lassen sich beliebig viele vorbereiten, mit oder ohne Netz.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Import invitations</source>
        <translation>Einladungen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>1 invitation was taken.</source>
        <translation>1 Einladung wurde übernommen.</translation>
    </message>
    <message>
        <source>{count} invitations were taken.</source>
        <translation>{count} Einladungen wurden übernommen.</translation>
    </message>
</context>
<context>
    <name>InviteWizard</name>
    <message>
        <source>Invite tenants</source>
        <translation>Mandanten einladen</translation>
    </message>
    <message>
        <source>Which tenants?</source>
        <translation>Welche Mandanten?</translation>
    </message>
    <message>
        <source>Where do the invitations go?</source>
        <translation>Wohin gehen die Einladungen?</translation>
    </message>
    <message>
        <source>The invitations are prepared</source>
        <translation>Die Einladungen sind vorbereitet</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Counts from the next start on, on this computer alone.</source>
        <translation>Gilt ab dem nächsten Start, nur auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>LiveList</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The log has the details.</source>
        <translation>Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Search for something else, or show all.</source>
        <translation>Nach etwas anderem suchen oder alle zeigen.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>&amp;Keep password</source>
        <translation>Kennwort &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Forget password</source>
        <translation>Kennwort ver&amp;gessen</translation>
    </message>
    <message>
        <source>your own address</source>
        <translation>die eigene Adresse</translation>
    </message>
    <message>
        <source>Address for the test message</source>
        <translation>Adresse für die Testnachricht</translation>
    </message>
    <message>
        <source>Send test &amp;message</source>
        <translation>&amp;Testnachricht senden</translation>
    </message>
    <message>
        <source>Sending a test message</source>
        <translation>Testnachricht wird gesendet</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Save first: the test uses the saved settings.</source>
        <translation>Zuerst speichern: Der Test benutzt die gespeicherten Einstellungen.</translation>
    </message>
    <message>
        <source>Goes out at once and tells what the server answers.</source>
        <translation>Geht sofort hinaus und zeigt, was der Server antwortet.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The password is kept in the vault.</source>
        <translation>Das Kennwort liegt im Tresor.</translation>
    </message>
    <message>
        <source>The password is forgotten.</source>
        <translation>Das Kennwort ist vergessen.</translation>
    </message>
    <message>
        <source>kept in the vault; type another one to replace it</source>
        <translation>im Tresor verwahrt; zum Ersetzen ein anderes eingeben</translation>
    </message>
    <message>
        <source>none is kept</source>
        <translation>kein Kennwort verwahrt</translation>
    </message>
    <message>
        <source>The mail server took the test message.</source>
        <translation>Der Mailserver hat die Testnachricht angenommen.</translation>
    </message>
    <message>
        <source>Look whether it arrives at {address}, and not among the junk.</source>
        <translation>Nachsehen, ob sie bei {address} ankommt, und nicht im Spamordner.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Keyturn (practice directory)</source>
        <translation>Keyturn (Übungsverzeichnis)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Takes the message away</source>
        <translation>Nimmt die Meldung weg</translation>
    </message>
    <message>
        <source>&amp;Authentication status</source>
        <translation>&amp;Authentifizierungsstatus</translation>
    </message>
    <message>
        <source>&amp;Tenants</source>
        <translation>&amp;Mandanten</translation>
    </message>
    <message>
        <source>&amp;Invitations</source>
        <translation>&amp;Einladungen</translation>
    </message>
    <message>
        <source>Activit&amp;y</source>
        <translation>Akti&amp;vität</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>E&amp;instellungen</translation>
    </message>
    <message>
        <source>Practice directory</source>
        <translation>Übungsverzeichnis</translation>
    </message>
    <message>
        <source>Opens in the browser: sample accounts, and faults to cause</source>
        <translation>Öffnet sich im Browser: Beispielkonten und Störungen zum Auslösen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>F1: what to do now</source>
        <translation>F1: was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>Renewals from last time can go on.</source>
        <translation>Erneuerungen vom letzten Mal können weitergehen.</translation>
    </message>
    <message>
        <source>Each tenant&apos;s page has its own. The latest are here.</source>
        <translation>Jeder Mandant hat auf seiner Seite die eigene. Die neuesten sind hier.</translation>
    </message>
    <message>
        <source>Open the renewal of {tenant}</source>
        <translation>Erneuerung von {tenant} öffnen</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Message to {tenant}</source>
        <translation>Nachricht an {tenant}</translation>
    </message>
    <message>
        <source>The message, formatted</source>
        <translation>Die Nachricht, formatiert</translation>
    </message>
    <message>
        <source>The message, as plain text</source>
        <translation>Die Nachricht als reiner Text</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>Nachricht &amp;kopieren</translation>
    </message>
    <message>
        <source>With its formatting, where it is pasted with that</source>
        <translation>Mit Formatierung, wo das Einfügen sie übernimmt</translation>
    </message>
    <message>
        <source>Copy as &amp;plain text</source>
        <translation>Als &amp;reinen Text kopieren</translation>
    </message>
    <message>
        <source>Open in &amp;mail program</source>
        <translation>Im &amp;Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Save &amp;draft…</source>
        <translation>&amp;Entwurf speichern…</translation>
    </message>
    <message>
        <source>An .eml file that Outlook opens as an unsent message</source>
        <translation>Eine .eml-Datei, die Outlook als ungesendete Nachricht öffnet</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>By the mail server in Settings</source>
        <translation>Über den Mailserver aus den Einstellungen</translation>
    </message>
    <message>
        <source>Keyturn cannot send it by itself. There are other ways.</source>
        <translation>Keyturn kann sie nicht selbst senden. Es gibt andere Wege.</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>Formatiert</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>A mail program takes no message this long: it gets a shorter one, with the whole link.</source>
        <translation>Kein Mailprogramm nimmt eine so lange Nachricht an: Es bekommt eine kürzere, mit dem ganzen Link.</translation>
    </message>
    <message>
        <source>No mail program took it</source>
        <translation>Kein Mailprogramm hat sie angenommen</translation>
    </message>
    <message>
        <source>Copy the message instead, or save it as a draft.</source>
        <translation>Die Nachricht stattdessen kopieren oder als Entwurf speichern.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>Nachrichten (*.eml)</translation>
    </message>
    <message>
        <source>The draft is saved as {file}.</source>
        <translation>Der Entwurf ist als {file} gespeichert.</translation>
    </message>
    <message>
        <source>It holds the Auth URL: delete it once it is sent.</source>
        <translation>Er enthält die Auth-URL: nach dem Senden löschen.</translation>
    </message>
</context>
<context>
    <name>MessagesSection</name>
    <message>
        <source>Insert &amp;placeholder</source>
        <translation>&amp;Platzhalter einfügen</translation>
    </message>
    <message>
        <source>Back to the &amp;original</source>
        <translation>Zurück zum &amp;Original</translation>
    </message>
    <message>
        <source>Preview, formatted</source>
        <translation>Vorschau, formatiert</translation>
    </message>
    <message>
        <source>Preview, plain text</source>
        <translation>Vorschau, reiner Text</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Fills in the message that Keyturn comes with, in a language of your choice</source>
        <translation>Setzt die mitgelieferte Nachricht von Keyturn ein, in einer Sprache nach Wahl</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>Formatiert</translation>
    </message>
    <message>
        <source>Subj&amp;ect</source>
        <translation>&amp;Betreff</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>just now</source>
        <translation>eben</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>vor {minutes} Min.</translation>
    </message>
    <message>
        <source>{hours} h ago</source>
        <translation>vor {hours} Std.</translation>
    </message>
    <message>
        <source>{days} d ago</source>
        <translation>vor {days} T.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>{count} pending</source>
        <translation>{count} ausstehend</translation>
    </message>
</context>
<context>
    <name>OnboardingSection</name>
    <message>
        <source>Auth URLs lead to a web page that this program serves while it is open. As it is set up at first, only this computer reaches it. For customers, put a reverse proxy with an https address in front of it, and enter that address here. A change counts for links that are shown or sent from then on.</source>
        <translation>Auth-URLs führen zu einer Webseite, die dieses Programm anbietet, solange es geöffnet ist. So wie sie anfangs eingerichtet ist, erreicht sie nur dieser Computer. Für Kunden gehört ein Reverse-Proxy mit einer https-Adresse davor; diese Adresse wird hier eingetragen. Eine Änderung gilt für Links, die danach gezeigt oder gesendet werden.</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wer fragt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The page listens on {address}.</source>
        <translation>Die Seite ist unter {address} erreichbar.</translation>
    </message>
    <message>
        <source>The page is not needed yet: it begins with the first Auth URL.</source>
        <translation>Die Seite wird noch nicht gebraucht: Sie beginnt mit der ersten Auth-URL.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Tenant, page or action</source>
        <translation>Mandant, Seite oder Aktion</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter does it, Escape closes.</source>
        <translation>Die Pfeiltasten wählen, die Eingabetaste führt aus, Esc schließt.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Enter does it.</source>
        <translation>Die Eingabetaste führt es aus.</translation>
    </message>
    <message>
        <source>Enter opens the tenant, {renew} renews it, {validate} validates its authentication.</source>
        <translation>Die Eingabetaste öffnet den Mandanten, {renew} erneuert ihn, {validate} überprüft seine Authentifizierung.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Keyturn&apos;s vault</source>
        <translation>Keyturns Tresor</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Passphrase eingeben</translation>
    </message>
    <message>
        <source>Trying the passphrase</source>
        <translation>Passphrase wird geprüft</translation>
    </message>
    <message>
        <source>&amp;Use this passphrase</source>
        <translation>Diese Passphrase &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Forgotten?</source>
        <translation>V&amp;ergessen?</translation>
    </message>
    <message>
        <source>It protects the customers&apos; tokens on this machine in place of a keyring. Keyturn asks for it at each start. Nobody can recover it: without it, every tenant has to be renewed.</source>
        <translation>Sie schützt die Token der Kunden auf diesem Rechner anstelle eines Schlüsselbunds. Keyturn fragt bei jedem Start danach. Niemand kann sie wiederherstellen: Ohne sie muss jeder Mandant erneuert werden.</translation>
    </message>
    <message>
        <source>It protects the customers&apos; tokens on this machine.</source>
        <translation>Sie schützt die Token der Kunden auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Eingabe &amp;zeigen</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Neue &amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Noch ein&amp;mal</translation>
    </message>
    <message>
        <source>The two entries are not the same.</source>
        <translation>Die beiden Eingaben sind verschieden.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste a list of tenants</source>
        <translation>Liste von Mandanten einfügen</translation>
    </message>
    <message>
        <source>A tenant on each line: its domain alone, or name, domain and admin username in any order, separated by commas, semicolons or tabs. Nothing is added before you have seen what will be.</source>
        <translation>In jeder Zeile ein Mandant: nur seine Domäne, oder Name, Domäne und Administratorname in beliebiger Folge, getrennt durch Komma, Semikolon oder Tabulator. Nichts wird hinzugefügt, bevor zu sehen war, was daraus wird.</translation>
    </message>
    <message>
        <source>List of tenants</source>
        <translation>Liste von Mandanten</translation>
    </message>
    <message>
        <source>&amp;Admin of a domain alone (before the @)</source>
        <translation>&amp;Administrator bei bloßer Domäne (vor dem @)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Keyturn goes on in the tray</source>
        <translation>Keyturn läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Its menu there opens it again, and ends it.</source>
        <translation>Das Menü dort öffnet es wieder und beendet es.</translation>
    </message>
    <message>
        <source>Checked 1 tenant</source>
        <translation>1 Mandant geprüft</translation>
    </message>
    <message>
        <source>Checked {count} tenants</source>
        <translation>{count} Mandanten geprüft</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Keyturn&apos;s vault</source>
        <translation>Keyturns Tresor</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>32 digits and letters from a to f, in five groups.</source>
        <translation>32 Ziffern und Buchstaben von a bis f, in fünf Gruppen.</translation>
    </message>
    <message>
        <source>That has the form of an application id.</source>
        <translation>Das hat die Form einer Anwendungs-ID.</translation>
    </message>
    <message>
        <source>Not an application id yet: 32 digits and letters from a to f, in five groups.</source>
        <translation>Noch keine Anwendungs-ID: 32 Ziffern und Buchstaben von a bis f, in fünf Gruppen.</translation>
    </message>
</context>
<context>
    <name>RenewalWizard</name>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>This window can be closed: the renewal goes on.</source>
        <translation>Dieses Fenster darf geschlossen werden: Die Erneuerung geht weiter.</translation>
    </message>
    <message>
        <source>Renew {tenant}</source>
        <translation>{tenant} erneuern</translation>
    </message>
    <message>
        <source>Opening a browser.</source>
        <translation>Ein Browser wird geöffnet.</translation>
    </message>
    <message>
        <source>The address was not opened</source>
        <translation>Die Adresse wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>No browser took it, or it is not a safe address. Copy the link and open it yourself.</source>
        <translation>Kein Browser hat sie angenommen, oder sie ist nicht sicher. Den Link kopieren und selbst öffnen.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Page to read or print (*.html)</source>
        <translation>Seite zum Lesen oder Drucken (*.html)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>Für Programme (*.json)</translation>
    </message>
</context>
<context>
    <name>ResourceLine</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Scopes of {resource}</source>
        <translation>Scopes von {resource}</translation>
    </message>
    <message>
        <source>{resource} is required</source>
        <translation>{resource} ist erforderlich</translation>
    </message>
    <message>
        <source>Remove {resource}</source>
        <translation>{resource} entfernen</translation>
    </message>
</context>
<context>
    <name>ResourceList</name>
    <message>
        <source>getting the token</source>
        <translation>Token wird geholt</translation>
    </message>
    <message>
        <source>waiting for the sign-in</source>
        <translation>wartet auf die Anmeldung</translation>
    </message>
    <message>
        <source>token acquired</source>
        <translation>Token erhalten</translation>
    </message>
    <message>
        <source>not acquired</source>
        <translation>nicht erhalten</translation>
    </message>
</context>
<context>
    <name>ResourcesEditor</name>
    <message>
        <source>name, such as teams</source>
        <translation>Name, etwa teams</translation>
    </message>
    <message>
        <source>Name of a new resource</source>
        <translation>Name einer neuen Ressource</translation>
    </message>
    <message>
        <source>A&amp;dd resource</source>
        <translation>Ress&amp;ource hinzufügen</translation>
    </message>
    <message>
        <source>A name starts with a letter and has letters, digits and hyphens only.</source>
        <translation>Ein Name beginnt mit einem Buchstaben und besteht nur aus Buchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>There is a resource with that name.</source>
        <translation>Eine Ressource mit diesem Namen gibt es schon.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore {file}</source>
        <translation>{file} wiederherstellen</translation>
    </message>
    <message>
        <source>The backup is encrypted. Enter its passphrase.</source>
        <translation>Die Sicherung ist verschlüsselt. Die Passphrase dazu eingeben.</translation>
    </message>
    <message>
        <source>Working on the backup</source>
        <translation>Die Sicherung wird bearbeitet</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Take the &amp;key only</source>
        <translation>Nur den &amp;Schlüssel übernehmen</translation>
    </message>
    <message>
        <source>&amp;Replace everything</source>
        <translation>Alles e&amp;rsetzen</translation>
    </message>
    <message>
        <source>Made {when} by Keyturn {version}</source>
        <translation>Angelegt am {when} von Keyturn {version}</translation>
    </message>
    <message>
        <source>Tenants: {tenants}, with tokens: {with_tokens}, invitations: {invitations}.</source>
        <translation>Mandanten: {tenants}, mit Token: {with_tokens}, Einladungen: {invitations}.</translation>
    </message>
    <message>
        <source>The latest check in it is of {when}.</source>
        <translation>Die jüngste Prüfung darin ist vom {when}.</translation>
    </message>
    <message>
        <source>It has the key to the tokens that are here. Taking the key only opens them again and leaves everything else as it is.</source>
        <translation>Sie enthält den Schlüssel zu den Token, die hier sind. Nur den Schlüssel zu übernehmen öffnet sie wieder und lässt alles andere, wie es ist.</translation>
    </message>
    <message>
        <source>It replaces everything that is here now (tenants: {tenants}); a copy of that stays in the data folder. Keyturn closes for a moment and opens again.</source>
        <translation>Sie ersetzt alles, was jetzt hier ist (Mandanten: {tenants}); eine Kopie davon bleibt im Datenordner. Keyturn schließt sich kurz und öffnet sich wieder.</translation>
    </message>
    <message>
        <source>If it comes from another machine, stop using Keyturn there: both would go on with the same invitations.</source>
        <translation>Stammt sie von einem anderen Rechner, dort Keyturn nicht weiter benutzen: Beide würden an denselben Einladungen weiterarbeiten.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Completed invitations</source>
        <translation>Abgeschlossene Einladungen</translation>
    </message>
    <message>
        <source>Cop&amp;y all as a table</source>
        <translation>Alle als Tabe&amp;lle kopieren</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>Alle &amp;senden</translation>
    </message>
    <message>
        <source>Export a&amp;ll</source>
        <translation>Alle ex&amp;portieren</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>F&amp;ertig</translation>
    </message>
    <message>
        <source>{count} prepared. {sent} handed out, {completed} completed.</source>
        <translation>{count} vorbereitet. {sent} übergeben, {completed} abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>RiskLine</name>
    <message>
        <source>Warning: {text}</source>
        <translation>Warnung: {text}</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Cop&amp;y cell</source>
        <translation>Z&amp;elle kopieren</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>Ze&amp;ilen kopieren</translation>
    </message>
    <message>
        <source>Copy ro&amp;w</source>
        <translation>Ze&amp;ile kopieren</translation>
    </message>
    <message>
        <source>Column&amp;s</source>
        <translation>&amp;Spalten</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Checks and invitations</source>
        <translation>Prüfungen und Einladungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Onboarding page</source>
        <translation>Onboarding-Seite</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>One sign-in gives the tokens of all of them. Scopes are separated by blanks; .default alone means what was consented to on Microsoft Graph.</source>
        <translation>Eine Anmeldung bringt die Token von allen. Scopes werden durch Leerzeichen getrennt; .default allein bedeutet, was für Microsoft Graph zugestimmt wurde.</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Die Einstellungen sind gespeichert.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On pages with a list</source>
        <translation>Auf Seiten mit einer Liste</translation>
    </message>
    <message>
        <source>Authentication status</source>
        <translation>Authentifizierungsstatus</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In einer Liste</translation>
    </message>
    <message>
        <source>While a code is shown</source>
        <translation>Während ein Code gezeigt wird</translation>
    </message>
    <message>
        <source>In the command palette, on a tenant</source>
        <translation>In der Befehlspalette, auf einem Mandanten</translation>
    </message>
    <message>
        <source>Help on what is shown</source>
        <translation>Hilfe zu dem, was gezeigt wird</translation>
    </message>
    <message>
        <source>Find a tenant, a page or an action</source>
        <translation>Mandant, Seite oder Aktion finden</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation>Diese Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Open Authentication status</source>
        <translation>Authentifizierungsstatus öffnen</translation>
    </message>
    <message>
        <source>Open Tenants</source>
        <translation>Mandanten öffnen</translation>
    </message>
    <message>
        <source>Open Invitations</source>
        <translation>Einladungen öffnen</translation>
    </message>
    <message>
        <source>Open Activity</source>
        <translation>Aktivität öffnen</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Die Liste durchsuchen</translation>
    </message>
    <message>
        <source>Add a tenant, or invite tenants</source>
        <translation>Mandant hinzufügen oder Mandanten einladen</translation>
    </message>
    <message>
        <source>Remove the selected tenants, or cancel invitations</source>
        <translation>Ausgewählte Mandanten entfernen oder Einladungen zurückziehen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Import what was copied</source>
        <translation>Kopiertes importieren</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Die Zeile öffnen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>Die Zelle kopieren</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Larger code</source>
        <translation>Code größer</translation>
    </message>
    <message>
        <source>Smaller code</source>
        <translation>Code kleiner</translation>
    </message>
    <message>
        <source>Usual size of the code</source>
        <translation>Code in üblicher Größe</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Ihn erneuern</translation>
    </message>
    <message>
        <source>Validate its authentication</source>
        <translation>Seine Authentifizierung überprüfen</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Alles mit der Tastatur</translation>
    </message>
    <message>
        <source>Tab goes from control to control, the arrow keys move within one. Alt with an underlined letter presses that button. The menu key, or Shift+F10, opens the menu of a row.</source>
        <translation>Tab führt von einem Element zum nächsten, die Pfeiltasten bewegen sich darin. Alt mit einem unterstrichenen Buchstaben drückt diese Schaltfläche. Die Menütaste oder Umschalt+F10 öffnet das Menü einer Zeile.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Asking Microsoft</source>
        <translation>Microsoft wird gefragt</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation>Browser noch einmal ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Sign in through a &amp;browser instead</source>
        <translation>Stattdessen im &amp;Browser anmelden</translation>
    </message>
    <message>
        <source>For accounts whose policy blocks codes. A browser opens on this machine.</source>
        <translation>Für Konten, deren Richtlinie Codes blockiert. Ein Browser öffnet sich auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;Neuer Code</translation>
    </message>
    <message>
        <source>The present code stops being waited for.</source>
        <translation>Auf den jetzigen Code wird nicht mehr gewartet.</translation>
    </message>
    <message>
        <source>Cancel &amp;renewal</source>
        <translation>Erneuerung &amp;abbrechen</translation>
    </message>
    <message>
        <source>Asking Microsoft for a code.</source>
        <translation>Microsoft wird um einen Code gebeten.</translation>
    </message>
    <message>
        <source>Waiting for {account} to sign in.</source>
        <translation>Es wird auf die Anmeldung von {account} gewartet.</translation>
    </message>
    <message>
        <source>Sign in as {account} in the browser that opened.</source>
        <translation>Im geöffneten Browser als {account} anmelden.</translation>
    </message>
    <message>
        <source>The network is away.</source>
        <translation>Das Netz ist weg.</translation>
    </message>
    <message>
        <source>This renewal needs a new code.</source>
        <translation>Diese Erneuerung braucht einen neuen Code.</translation>
    </message>
    <message>
        <source>Waiting goes on.</source>
        <translation>Es wird weiter gewartet.</translation>
    </message>
    <message>
        <source>The code still works until {time}.</source>
        <translation>Der Code gilt noch bis {time}.</translation>
    </message>
</context>
<context>
    <name>StatusActs</name>
    <message>
        <source>&amp;Renew</source>
        <translation>E&amp;rneuern</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>Ein&amp;laden</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Validate authentication</source>
        <translation>A&amp;uthentifizierung überprüfen</translation>
    </message>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>Mi&amp;crosoft-365-Einstellungen</translation>
    </message>
    <message>
        <source>Show &amp;activity</source>
        <translation>A&amp;ktivität zeigen</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>&amp;Tags bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Export selected ({count})…</source>
        <translation>A&amp;usgewählte exportieren ({count})…</translation>
    </message>
    <message>
        <source>&amp;Export selected…</source>
        <translation>A&amp;usgewählte exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>Alle e&amp;xportieren…</translation>
    </message>
    <message>
        <source>{tenant} is authenticated.</source>
        <translation>{tenant} ist authentifiziert.</translation>
    </message>
</context>
<context>
    <name>StatusBadge</name>
    <message>
        <source>Status: {status}</source>
        <translation>Status: {status}</translation>
    </message>
</context>
<context>
    <name>StatusCounts</name>
    <message>
        <source>Tenants by status</source>
        <translation>Mandanten nach Status</translation>
    </message>
    <message>
        <source>{count} {status}</source>
        <translation>{count} {status}</translation>
    </message>
    <message>
        <source>Shows only these tenants</source>
        <translation>Zeigt nur diese Mandanten</translation>
    </message>
</context>
<context>
    <name>StatusDetail</name>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>Micr&amp;osoft-365-Einstellungen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Details of {tenant}</source>
        <translation>Einzelheiten zu {tenant}</translation>
    </message>
    <message>
        <source>A renewal is under way for {account}.</source>
        <translation>Für {account} läuft eine Erneuerung.</translation>
    </message>
    <message>
        <source>Open the renewal</source>
        <translation>Erneuerung öffnen</translation>
    </message>
</context>
<context>
    <name>StatusExport</name>
    <message>
        <source>Export the status list</source>
        <translation>Statusliste exportieren</translation>
    </message>
    <message>
        <source>1 tenant written to {file}.</source>
        <translation>1 Mandant wurde in {file} geschrieben.</translation>
    </message>
    <message>
        <source>{count} tenants written to {file}.</source>
        <translation>{count} Mandanten wurden in {file} geschrieben.</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Tenants and their authentication status</source>
        <translation>Mandanten und ihr Authentifizierungsstatus</translation>
    </message>
    <message>
        <source>Name, domain, account, tag or code</source>
        <translation>Name, Domäne, Konto, Tag oder Code</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>Ein&amp;laden</translation>
    </message>
    <message>
        <source>Sends a link: the customer renews on a web page, without you</source>
        <translation>Sendet einen Link: Der Kunde erneuert auf einer Webseite, ohne Begleitung</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>E&amp;rneuern</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>Me&amp;hr</translation>
    </message>
    <message>
        <source>Authentication status</source>
        <translation>Authentifizierungsstatus</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Which tenants are listed</source>
        <translation>Welche Mandanten aufgeführt sind</translation>
    </message>
    <message>
        <source>Tags and reports</source>
        <translation>Tags und Berichte</translation>
    </message>
    <message>
        <source>Go to Tenants</source>
        <translation>Zu den Mandanten</translation>
    </message>
    <message>
        <source>Add a customer&apos;s directory, or import a list of them. Their status then shows here.</source>
        <translation>Das Verzeichnis eines Kunden hinzufügen oder eine Liste importieren. Ihr Status ist dann hier zu sehen.</translation>
    </message>
    <message>
        <source>In&amp;vite ({count})</source>
        <translation>Ein&amp;laden ({count})</translation>
    </message>
    <message>
        <source>&amp;Check ({count})</source>
        <translation>&amp;Prüfen ({count})</translation>
    </message>
</context>
<context>
    <name>StepTrail</name>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Schritt {number} von {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Register your own application</source>
        <translation>Eigene Anwendung registrieren</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open its &amp;authentication</source>
        <translation>Ihre &amp;Authentifizierung öffnen</translation>
    </message>
    <message>
        <source>Open its &amp;permissions</source>
        <translation>Ihre Be&amp;rechtigungen öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;redirect</source>
        <translation>&amp;Umleitung kopieren</translation>
    </message>
    <message>
        <source>Copy {permission}</source>
        <translation>{permission} kopieren</translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>&amp;Use this id</source>
        <translation>Diese ID &amp;verwenden</translation>
    </message>
    <message>
        <source>Seven steps in Microsoft&apos;s admin center, about five minutes</source>
        <translation>Sieben Schritte in Microsofts Admin Center, etwa fünf Minuten</translation>
    </message>
    <message>
        <source>Sign in to your own tenant&apos;s admin center as Application Developer or more: Entra ID &gt; App registrations &gt; New registration.</source>
        <translation>Im Admin Center des eigenen Mandanten anmelden, mindestens als Anwendungsentwickler: Entra ID &gt; App-Registrierungen &gt; Neue Registrierung.</translation>
    </message>
    <message>
        <source>Name: your company&apos;s. Customers read it when they sign in and consent.</source>
        <translation>Name: der der eigenen Firma. Kunden lesen ihn beim Anmelden und Zustimmen.</translation>
    </message>
    <message>
        <source>Supported account types: accounts in any organizational directory. With one tenant only, no customer could sign in.</source>
        <translation>Unterstützte Kontotypen: Konten in einem beliebigen Organisationsverzeichnis. Mit nur einem Mandanten könnte sich kein Kunde anmelden.</translation>
    </message>
    <message>
        <source>Redirect URI: choose Public client/native (mobile &amp; desktop), enter http://localhost, then Register. Sign-in through a browser and admin consent come back there. In a registration that exists: Authentication &gt; Add redirect URI &gt; Mobile and desktop applications.</source>
        <translation>Umleitungs-URI: „Öffentlicher Client/nativ (mobil &amp; Desktop)“ wählen, http://localhost eingeben, dann „Registrieren“. Browseranmeldung und Administratorzustimmung kehren dorthin zurück. In einer vorhandenen Registrierung: Authentifizierung &gt; Umleitungs-URI hinzufügen &gt; Mobilgerät- und Desktopanwendungen.</translation>
    </message>
    <message>
        <source>The overview shows the Application (client) ID. Copy it, and paste it here.</source>
        <translation>Die Übersicht zeigt die Anwendungs-ID (Client). Sie kopieren und hier einfügen.</translation>
    </message>
    <message>
        <source>Authentication &gt; Settings (or Advanced settings): set Allow public client flows to Yes, then Save. Sign-in by code needs it.</source>
        <translation>Authentifizierung &gt; Einstellungen (oder Erweiterte Einstellungen): „Öffentliche Clientflows zulassen“ auf „Ja“ setzen, dann „Speichern“. Die Anmeldung mit Code braucht das.</translation>
    </message>
    <message>
        <source>API permissions &gt; Add a permission &gt; Microsoft Graph &gt; Delegated permissions: add User.Read and RoleManagement.Read.Directory, and what else you need tokens for. A secret is not needed.</source>
        <translation>API-Berechtigungen &gt; Berechtigung hinzufügen &gt; Microsoft Graph &gt; Delegierte Berechtigungen: User.Read und RoleManagement.Read.Directory hinzufügen, und wofür sonst Token nötig sind. Ein Geheimnis ist nicht nötig.</translation>
    </message>
    <message>
        <source>The page was not opened</source>
        <translation>Die Seite wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>No browser on this computer took the address. Open {address} yourself.</source>
        <translation>Kein Browser auf diesem Computer hat die Adresse angenommen. {address} selbst öffnen.</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten zu&amp;rücksetzen</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Tags bearbeiten</translation>
    </message>
    <message>
        <source>Tags of {tenant}</source>
        <translation>Tags von {tenant}</translation>
    </message>
    <message>
        <source>Tags of {count} tenants</source>
        <translation>Tags von {count} Mandanten</translation>
    </message>
    <message>
        <source>&amp;New tags</source>
        <translation>&amp;Neue Tags</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>New tags</source>
        <translation>Neue Tags</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>The space bar gives or takes a tag.</source>
        <translation>Die Leertaste setzt ein Tag oder nimmt es weg.</translation>
    </message>
</context>
<context>
    <name>TenantDialog</name>
    <message>
        <source>Add a tenant</source>
        <translation>Mandant hinzufügen</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>{} bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The customer, as you call them</source>
        <translation>Der Kunde, so wie er hier heißt</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>Directory id, or a domain like contoso.onmicrosoft.com</source>
        <translation>Verzeichnis-ID oder eine Domäne wie contoso.onmicrosoft.com</translation>
    </message>
    <message>
        <source>M365 &amp;admin username</source>
        <translation>M365-&amp;Administratorname</translation>
    </message>
    <message>
        <source>Who signs in, like admin@contoso.com</source>
        <translation>Wer sich anmeldet, etwa admin@contoso.com</translation>
    </message>
    <message>
        <source>&amp;E-mail (optional)</source>
        <translation>&amp;E-Mail (optional)</translation>
    </message>
    <message>
        <source>Where invitations go; need not be a real address</source>
        <translation>Wohin Einladungen gehen; muss nicht echt sein</translation>
    </message>
    <message>
        <source>Ta&amp;gs (optional)</source>
        <translation>Ta&amp;gs (optional)</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>TenantField</name>
    <message>
        <source>All tenants</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Some letters of its name, then Down and Enter. Escape shows all.</source>
        <translation>Ein paar Buchstaben des Namens, dann Pfeil nach unten und Eingabetaste. Esc zeigt alle.</translation>
    </message>
    <message>
        <source>Show all tenants</source>
        <translation>Alle Mandanten zeigen</translation>
    </message>
</context>
<context>
    <name>TenantGroup</name>
    <message>
        <source>You</source>
        <translation>Wir selbst</translation>
    </message>
    <message>
        <source>Whoever signs in</source>
        <translation>Wer sich anmeldet</translation>
    </message>
    <message>
        <source>Their administrator</source>
        <translation>Der Administrator des Kunden</translation>
    </message>
    <message>
        <source>It is for you to act.</source>
        <translation>Hier müssen wir selbst handeln.</translation>
    </message>
    <message>
        <source>Whoever signs in for the customer has to act.</source>
        <translation>Wer sich für den Kunden anmeldet, muss handeln.</translation>
    </message>
    <message>
        <source>The customer&apos;s administrator has to act.</source>
        <translation>Der Administrator des Kunden muss handeln.</translation>
    </message>
    <message>
        <source>A new invitation helps.</source>
        <translation>Eine neue Einladung hilft.</translation>
    </message>
    <message>
        <source>A new invitation does not help.</source>
        <translation>Eine neue Einladung hilft nicht.</translation>
    </message>
    <message>
        <source>A new invitation helps after that.</source>
        <translation>Danach hilft eine neue Einladung.</translation>
    </message>
    <message>
        <source>A new invitation may help.</source>
        <translation>Eine neue Einladung kann helfen.</translation>
    </message>
    <message>
        <source>Expected to end in the week of {week}</source>
        <translation>Enden voraussichtlich in der Woche {week}</translation>
    </message>
    <message>
        <source>A check uses the tokens, and they live on. Some policies end them all the same.</source>
        <translation>Eine Prüfung benutzt die Token, und sie leben weiter. Manche Richtlinien beenden sie trotzdem.</translation>
    </message>
    <message>
        <source>Stopped working since yesterday</source>
        <translation>Funktionieren seit gestern nicht mehr</translation>
    </message>
    <message>
        <source>Expiring since yesterday</source>
        <translation>Laufen seit gestern ab</translation>
    </message>
    <message>
        <source>Work again since yesterday</source>
        <translation>Funktionieren seit gestern wieder</translation>
    </message>
    <message>
        <source>Renewed since yesterday</source>
        <translation>Seit gestern erneuert</translation>
    </message>
    <message>
        <source>Added since yesterday</source>
        <translation>Seit gestern hinzugefügt</translation>
    </message>
    <message>
        <source>From the notification of {moment}</source>
        <translation>Aus dem Hinweis ({moment})</translation>
    </message>
    <message>
        <source>{tenant} ({directory})</source>
        <translation>{tenant} ({directory})</translation>
    </message>
    <message>
        <source>{tenant}: {helps}</source>
        <translation>{tenant}: {helps}</translation>
    </message>
    <message>
        <source>1 tenant: {common}</source>
        <translation>1 Mandant: {common}</translation>
    </message>
    <message>
        <source>{count} tenants: {common}</source>
        <translation>{count} Mandanten: {common}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
</context>
<context>
    <name>TenantList</name>
    <message>
        <source>No tenant matches</source>
        <translation>Kein Mandant passt</translation>
    </message>
    <message>
        <source>No tenants yet</source>
        <translation>Noch keine Mandanten</translation>
    </message>
    <message>
        <source>1 tenant</source>
        <translation>1 Mandant</translation>
    </message>
    <message>
        <source>{count} tenants</source>
        <translation>{count} Mandanten</translation>
    </message>
</context>
<context>
    <name>TenantSettingsPage</name>
    <message>
        <source>Microsoft 365 settings</source>
        <translation>Microsoft-365-Einstellungen</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>Ein&amp;laden</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>E&amp;rneuern</translation>
    </message>
    <message>
        <source>Validate a&amp;uthentication</source>
        <translation>A&amp;uthentifizierung überprüfen</translation>
    </message>
    <message>
        <source>Checking the tokens</source>
        <translation>Token werden geprüft</translation>
    </message>
    <message>
        <source>O&amp;pen the renewal</source>
        <translation>Erneuerung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Tokens per resource</source>
        <translation>Token je Ressource</translation>
    </message>
    <message>
        <source>History of checks</source>
        <translation>Verlauf der Prüfungen</translation>
    </message>
    <message>
        <source>Nobody has signed in yet.</source>
        <translation>Noch hat sich niemand angemeldet.</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>E&amp;xport the history…</source>
        <translation>Verlauf e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Refreshes every token and proves it with a live call to Microsoft Graph.</source>
        <translation>Aktualisiert jedes Token und beweist es mit einem echten Aufruf von Microsoft Graph.</translation>
    </message>
    <message>
        <source>Sends a link: the customer renews on a web page, without you</source>
        <translation>Sendet einen Link: Der Kunde erneuert auf einer Webseite, ohne Begleitung</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Switch to auth token</source>
        <translation>Zum Auth-Token &amp;wechseln</translation>
    </message>
    <message>
        <source>A renewal is under way.</source>
        <translation>Eine Erneuerung läuft.</translation>
    </message>
    <message>
        <source>It waits for {account}.</source>
        <translation>Sie wartet auf {account}.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>1 check written to {file}.</source>
        <translation>1 Prüfung in {file} geschrieben.</translation>
    </message>
    <message>
        <source>{count} checks written to {file}.</source>
        <translation>{count} Prüfungen in {file} geschrieben.</translation>
    </message>
</context>
<context>
    <name>Tenants</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Admin username</source>
        <translation>Administratorname</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>Row {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Es gibt keine Zeilen.</translation>
    </message>
    <message>
        <source>{added} will be added, {updated} updated. {refused} cannot be used.</source>
        <translation>Werden hinzugefügt: {added}, aktualisiert: {updated}. Nicht brauchbar: {refused}.</translation>
    </message>
    <message>
        <source>{added} added, {updated} updated.</source>
        <translation>Hinzugefügt: {added}, aktualisiert: {updated}.</translation>
    </message>
    <message>
        <source>Row {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>{count} more rows were refused.</source>
        <translation>Weitere abgelehnte Zeilen: {count}.</translation>
    </message>
</context>
<context>
    <name>TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Name, domain, account or tag</source>
        <translation>Name, Domäne, Konto oder Tag</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>Ein&amp;laden</translation>
    </message>
    <message>
        <source>I&amp;mport CSV</source>
        <translation>CSV im&amp;portieren</translation>
    </message>
    <message>
        <source>&amp;Paste a list</source>
        <translation>Liste ein&amp;fügen</translation>
    </message>
    <message>
        <source>A&amp;dd a tenant</source>
        <translation>Mandant hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Add a tenant</source>
        <translation>Mandant hinzufügen</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Add a customer&apos;s directory, or import a CSV file with the columns name, tenant and admin_username; email and tags are optional. A file can also be dropped here, and a list of domains pasted.</source>
        <translation>Das Verzeichnis eines Kunden hinzufügen oder eine CSV-Datei mit den Spalten name, tenant und admin_username importieren; email und tags sind optional. Eine Datei lässt sich auch hierher ziehen, eine Liste von Domänen einfügen.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Import tenants from a CSV file</source>
        <translation>Mandanten aus einer CSV-Datei importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV-Dateien (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import the pasted list</source>
        <translation>Eingefügte Liste importieren</translation>
    </message>
    <message>
        <source>Remove {tenant}?</source>
        <translation>{tenant} entfernen?</translation>
    </message>
    <message>
        <source>Remove {count} tenants?</source>
        <translation>{count} Mandanten entfernen?</translation>
    </message>
    <message>
        <source>Their tokens, history and open invitations are removed from this computer. They can be brought back for ten minutes, as long as the message that says so stands. Nothing changes in the customer&apos;s Microsoft 365.</source>
        <translation>Ihre Token, ihr Verlauf und ihre offenen Einladungen werden von diesem Computer entfernt. Zehn Minuten lang lassen sie sich zurückholen, solange die Meldung darüber zu sehen ist. In Microsoft 365 des Kunden ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>Mi&amp;crosoft-365-Einstellungen</translation>
    </message>
    <message>
        <source>Show &amp;activity</source>
        <translation>A&amp;ktivität zeigen</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>E&amp;rneuern</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>Ein&amp;laden</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>En&amp;tfernen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Keyturn</source>
        <translation>Keyturn ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>TrialList</name>
    <message>
        <source>The settings are being tried</source>
        <translation>Die Einstellungen werden getestet</translation>
    </message>
</context>
<context>
    <name>TrialThread</name>
    <message>
        <source>That is a mistake in Keyturn</source>
        <translation>Das ist ein Fehler in Keyturn</translation>
    </message>
    <message>
        <source>The test did not come to its end. It was written to the log.</source>
        <translation>Der Test kam nicht zum Ende. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Start all the same, and test again in the settings.</source>
        <translation>Trotzdem starten und in den Einstellungen noch einmal testen.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>{tenant} is removed.</source>
        <translation>{tenant} ist entfernt.</translation>
    </message>
    <message>
        <source>{count} tenants are removed.</source>
        <translation>{count} Mandanten sind entfernt.</translation>
    </message>
    <message>
        <source>{tenant} is back.</source>
        <translation>{tenant} ist wieder da.</translation>
    </message>
    <message>
        <source>{count} tenants are back.</source>
        <translation>{count} Mandanten sind wieder da.</translation>
    </message>
</context>
<context>
    <name>ValidatePage</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Getting the tokens</source>
        <translation>Token werden geholt</translation>
    </message>
    <message>
        <source>Cancel &amp;renewal</source>
        <translation>Erneuerung &amp;abbrechen</translation>
    </message>
    <message>
        <source>This renewal was cancelled.</source>
        <translation>Diese Erneuerung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Validating with Microsoft Graph.</source>
        <translation>Wird mit Microsoft Graph überprüft.</translation>
    </message>
    <message>
        <source>Getting the tokens.</source>
        <translation>Die Token werden geholt.</translation>
    </message>
    <message>
        <source>{account} signed in. Getting the tokens.</source>
        <translation>{account} hat sich angemeldet. Die Token werden geholt.</translation>
    </message>
</context>
<context>
    <name>VaultSection</name>
    <message>
        <source>Protection of the tokens</source>
        <translation>Schutz der Token</translation>
    </message>
    <message>
        <source>Working on the vault</source>
        <translation>Der Tresor wird bearbeitet</translation>
    </message>
    <message>
        <source>O&amp;pen the vault</source>
        <translation>Tresor &amp;öffnen</translation>
    </message>
    <message>
        <source>Protect with the &amp;keyring</source>
        <translation>Mit dem Schl&amp;üsselbund schützen</translation>
    </message>
    <message>
        <source>Repla&amp;ce the key</source>
        <translation>Schlüssel e&amp;rsetzen</translation>
    </message>
    <message>
        <source>Makes a new key and encrypts every token anew.</source>
        <translation>Erzeugt einen neuen Schlüssel und verschlüsselt jedes Token neu.</translation>
    </message>
    <message>
        <source>The keyring protects the tokens now.</source>
        <translation>Jetzt schützt der Schlüsselbund die Token.</translation>
    </message>
    <message>
        <source>The key was replaced, and every token encrypted anew.</source>
        <translation>Der Schlüssel wurde ersetzt und jedes Token neu verschlüsselt.</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase</source>
        <translation>&amp;Passphrase ändern</translation>
    </message>
    <message>
        <source>Protect with a &amp;passphrase</source>
        <translation>Mit einer &amp;Passphrase schützen</translation>
    </message>
    <message>
        <source>The tokens are encrypted. The key lies in this account&apos;s keyring.</source>
        <translation>Die Token sind verschlüsselt. Der Schlüssel liegt im Schlüsselbund dieses Kontos.</translation>
    </message>
    <message>
        <source>The tokens are encrypted. A passphrase protects the key; Keyturn asks at each start.</source>
        <translation>Die Token sind verschlüsselt. Eine Passphrase schützt den Schlüssel; Keyturn fragt bei jedem Start.</translation>
    </message>
    <message>
        <source>There are no tokens yet. This account&apos;s keyring will keep the key that encrypts them.</source>
        <translation>Es gibt noch keine Token. Der Schlüsselbund dieses Kontos wird den Schlüssel verwahren, der sie verschlüsselt.</translation>
    </message>
    <message>
        <source>There are no tokens yet. A passphrase will protect them: there is no keyring here.</source>
        <translation>Es gibt noch keine Token. Eine Passphrase wird sie schützen: Hier gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The new passphrase protects the tokens now.</source>
        <translation>Jetzt schützt die neue Passphrase die Token.</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>What is expected to end in the next 90 days, by week</source>
        <translation>Was in den nächsten 90 Tagen voraussichtlich endet, nach Wochen</translation>
    </message>
    <message>
        <source>Enter shows only the tenants of a week</source>
        <translation>Die Eingabetaste zeigt nur die Mandanten einer Woche</translation>
    </message>
    <message>
        <source>Nothing is expected to end in the next 90 days.</source>
        <translation>In den nächsten 90 Tagen endet voraussichtlich nichts.</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>{week}: 1 tenant</source>
        <translation>{week}: 1 Mandant</translation>
    </message>
    <message>
        <source>{week}: {count} tenants</source>
        <translation>{week}: {count} Mandanten</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und noch {count}</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>question</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>renewal</name>
    <message>
        <source>The customer will only be asked to sign in: the enterprise application is still there.</source>
        <translation>Der Kunde wird nur um die Anmeldung gebeten: Die Unternehmensanwendung ist noch da.</translation>
    </message>
    <message>
        <source>The customer will see a permissions request. A Global Administrator must sign in and tick “Consent on behalf of your organization”. The role can be removed afterwards.</source>
        <translation>Dem Kunden werden angeforderte Berechtigungen gezeigt. Ein globaler Administrator muss sich anmelden und den Haken bei „Zustimmung im Namen Ihrer Organisation“ setzen. Die Rolle kann danach wieder entzogen werden.</translation>
    </message>
    <message>
        <source>The customer will be asked to sign in. If the enterprise application is not in their tenant, a permissions request follows: then a Global Administrator must sign in and tick “Consent on behalf of your organization”.</source>
        <translation>Der Kunde wird um die Anmeldung gebeten. Fehlt die Unternehmensanwendung in seinem Mandanten, werden Berechtigungen angefordert: Dann muss sich ein globaler Administrator anmelden und den Haken bei „Zustimmung im Namen Ihrer Organisation“ setzen.</translation>
    </message>
    <message>
        <source>Sign in to Microsoft 365 for {tenant}</source>
        <translation>Anmeldung bei Microsoft 365 für {tenant}</translation>
    </message>
    <message>
        <source>{who} asks you to sign in so that access to your Microsoft 365 can be renewed.</source>
        <translation>{who} bittet um eine Anmeldung, damit der Zugang zu Ihrem Microsoft 365 erneuert werden kann.</translation>
    </message>
    <message>
        <source>1. Open this page in a private (incognito) window: {address}</source>
        <translation>1. Diese Seite in einem privaten Fenster (Inkognito) öffnen: {address}</translation>
    </message>
    <message>
        <source>2. Enter this code: {code}</source>
        <translation>2. Diesen Code eingeben: {code}</translation>
    </message>
    <message>
        <source>3. Sign in as {account}</source>
        <translation>3. Als {account} anmelden</translation>
    </message>
    <message>
        <source>4. If permissions are requested, tick “Consent on behalf of your organization” and press Accept.</source>
        <translation>4. Werden Berechtigungen angefordert, den Haken bei „Zustimmung im Namen Ihrer Organisation“ setzen und „Akzeptieren“ wählen.</translation>
    </message>
    <message>
        <source>The code works until {time}.</source>
        <translation>Der Code gilt bis {time}.</translation>
    </message>
    <message>
        <source>If you did not expect this, do not enter the code, and call us on the number you know.</source>
        <translation>Falls das unerwartet kommt: den Code nicht eingeben, sondern uns unter der bekannten Nummer anrufen.</translation>
    </message>
    <message>
        <source>{tenant} is authenticated.</source>
        <translation>{tenant} ist authentifiziert.</translation>
    </message>
    <message>
        <source>1 token acquired as {account}.</source>
        <translation>1 Token als {account} erhalten.</translation>
    </message>
    <message>
        <source>{count} tokens acquired as {account}.</source>
        <translation>{count} Token als {account} erhalten.</translation>
    </message>
    <message>
        <source>1 token acquired as {account}, validated {time}.</source>
        <translation>1 Token als {account} erhalten, überprüft {time}.</translation>
    </message>
    <message>
        <source>{count} tokens acquired as {account}, validated {time}.</source>
        <translation>{count} Token als {account} erhalten, überprüft {time}.</translation>
    </message>
    <message>
        <source>The Global Administrator role can be removed now.</source>
        <translation>Die Rolle des globalen Administrators kann jetzt entzogen werden.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Global (and GCC)</source>
        <translation>Global (und GCC)</translation>
    </message>
    <message>
        <source>US government</source>
        <translation>US-Behörden</translation>
    </message>
    <message>
        <source>US government (DoD)</source>
        <translation>US-Behörden (DoD)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>STARTTLS (required)</source>
        <translation>STARTTLS (erforderlich)</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>TLS von Anfang an</translation>
    </message>
    <message>
        <source>None: the network can read the links</source>
        <translation>Keine: Das Netz kann die Links lesen</translation>
    </message>
    <message>
        <source>the customer&apos;s name</source>
        <translation>der Name des Kunden</translation>
    </message>
    <message>
        <source>who asks: your company, or whoever prepared the invitation</source>
        <translation>wer fragt: die eigene Firma oder wer die Einladung vorbereitet hat</translation>
    </message>
    <message>
        <source>the Auth URL</source>
        <translation>die Auth-URL</translation>
    </message>
    <message>
        <source>until when it works</source>
        <translation>bis wann sie gilt</translation>
    </message>
    <message>
        <source>what they will be asked for</source>
        <translation>worum gebeten wird</translation>
    </message>
    <message>
        <source>how they check that it is genuine</source>
        <translation>wie sich die Echtheit prüfen lässt</translation>
    </message>
    <message>
        <source>the account to sign in with</source>
        <translation>das Konto, das sich anmelden soll</translation>
    </message>
    <message>
        <source>What customers sign in to. The default is Microsoft&apos;s own command-line client for Graph; your own registration is recommended.</source>
        <translation>Wobei sich Kunden anmelden. Voreingestellt ist Microsofts eigener Kommandozeilen-Client für Graph; eine eigene Registrierung ist zu empfehlen.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenants are in.</source>
        <translation>In welcher Cloud von Microsoft die Mandanten sind.</translation>
    </message>
    <message>
        <source>Sign-in addr&amp;ess</source>
        <translation>Anme&amp;ldeadresse</translation>
    </message>
    <message>
        <source>E&amp;xpiring from</source>
        <translation>Ablaufend a&amp;b</translation>
    </message>
    <message>
        <source>Invitations end a&amp;fter</source>
        <translation>Einlad&amp;ungen enden nach</translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>Liste&amp;ns on</source>
        <translation>&amp;Lauscht auf</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>For a custom cloud: where people sign in.</source>
        <translation>Für eine eigene Cloud: wo man sich anmeldet.</translation>
    </message>
    <message>
        <source>the telephone number to check it by, empty where there is none</source>
        <translation>die Telefonnummer, um sie zu prüfen; leer, wo es keine gibt</translation>
    </message>
    <message>
        <source>Applicatio&amp;n (client) id</source>
        <translation>A&amp;nwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>Grap&amp;h address</source>
        <translation>Grap&amp;h-Adresse</translation>
    </message>
    <message>
        <source>For a custom cloud: where Microsoft Graph answers.</source>
        <translation>Für eine eigene Cloud: wo Microsoft Graph antwortet.</translation>
    </message>
    <message>
        <source>Certificates to tr&amp;ust</source>
        <translation>Vertraute Zertifi&amp;kate</translation>
    </message>
    <message>
        <source>A PEM file, trusted as well as the system&apos;s: for inspecting proxies and custom clouds.</source>
        <translation>Eine PEM-Datei, der zusätzlich zu denen des Systems vertraut wird: für prüfende Proxys und eigene Clouds.</translation>
    </message>
    <message>
        <source>Checked at &amp;once</source>
        <translation>Gleichzei&amp;tig geprüft</translation>
    </message>
    <message>
        <source>So long before its estimated end a token counts as expiring.</source>
        <translation>So lange vor seinem geschätzten Ende gilt ein Token als ablaufend.</translation>
    </message>
    <message>
        <source>An invitation that nobody used ends then.</source>
        <translation>Eine Einladung, die niemand benutzt hat, endet dann.</translation>
    </message>
    <message>
        <source>Your &amp;company</source>
        <translation>Eigene &amp;Firma</translation>
    </message>
    <message>
        <source>Customers read that it asks them to sign in.</source>
        <translation>Kunden lesen, dass sie um die Anmeldung bittet.</translation>
    </message>
    <message>
        <source>Customers are told to call it to check that an invitation is genuine.</source>
        <translation>Kunden sollen dort anrufen, um zu prüfen, ob eine Einladung echt ist.</translation>
    </message>
    <message>
        <source>P&amp;ublic address</source>
        <translation>&amp;Öffentliche Adresse</translation>
    </message>
    <message>
        <source>What Auth URLs begin with: the https address of your reverse proxy. Empty: only this computer reaches the page.</source>
        <translation>Womit Auth-URLs beginnen: die https-Adresse des Reverse-Proxys. Leer: Nur dieser Computer erreicht die Seite.</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer alone. Another address needs a public one, with https.</source>
        <translation>127.0.0.1 ist nur dieser Computer. Jede andere Adresse braucht eine öffentliche mit https.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>T&amp;rusted proxies</source>
        <translation>Ve&amp;rtraute Proxys</translation>
    </message>
    <message>
        <source>Addresses or networks of your reverse proxies, separated by blanks: they say where visitors come from.</source>
        <translation>Adressen oder Netze der eigenen Reverse-Proxys, durch Leerzeichen getrennt: Sie sagen, woher Besucher kommen.</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Se&amp;rver</translation>
    </message>
    <message>
        <source>The SMTP server that sends invitations. Empty: Keyturn sends none by itself.</source>
        <translation>Der SMTP-Server, der Einladungen sendet. Leer: Keyturn sendet selbst keine.</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>Versch&amp;lüsselung</translation>
    </message>
    <message>
        <source>Empty: the usual one, 587 for STARTTLS, 465 for TLS, 25 for none.</source>
        <translation>Leer: der übliche, 587 für STARTTLS, 465 für TLS, 25 ohne.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Ben&amp;utzername</translation>
    </message>
    <message>
        <source>Empty: the server asks for none.</source>
        <translation>Leer: Der Server verlangt keinen.</translation>
    </message>
    <message>
        <source>Where invitations come from, and answers go to.</source>
        <translation>Woher Einladungen kommen und wohin Antworten gehen.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Refresh by itself</source>
        <translation>Von selbst a&amp;ktualisieren</translation>
    </message>
    <message>
        <source>A token dies when nobody has used it for 90 days. Keyturn uses each one now and then, while it runs and the vault is open.</source>
        <translation>Ein Token stirbt, wenn es 90 Tage lang niemand benutzt. Keyturn benutzt jedes hin und wieder, solange es läuft und der Tresor offen ist.</translation>
    </message>
    <message>
        <source>Ea&amp;ch tenant every</source>
        <translation>&amp;Jeden Mandanten alle</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Se&amp;nt at</source>
        <translation>Gesendet &amp;um</translation>
    </message>
    <message>
        <source>On a &amp;metered network</source>
        <translation>Bei &amp;getakteter Verbindung</translation>
    </message>
    <message>
        <source>While saving &amp;power</source>
        <translation>Im Stroms&amp;parmodus</translation>
    </message>
    <message>
        <source>Notify of &amp;dead tokens</source>
        <translation>&amp;Hinweis auf tote Token</translation>
    </message>
    <message>
        <source>When the tokens of a tenant died, or soon will: once, and those of one check together.</source>
        <translation>Wenn die Token eines Mandanten gestorben sind oder es bald werden: einmal, und die einer Prüfung zusammen.</translation>
    </message>
    <message>
        <source>Days &amp;before</source>
        <translation>&amp;Tage vorher</translation>
    </message>
    <message>
        <source>How many days before its expected end a token is told of. Empty: from when it counts as expiring.</source>
        <translation>Wie viele Tage vor dem erwarteten Ende auf ein Token hingewiesen wird. Leer: sobald es als ablaufend gilt.</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>&amp;Ruhe ab</translation>
    </message>
    <message>
        <source>Like 22:00. What happens in quiet hours is told after them.</source>
        <translation>Etwa 22:00. Was in der Ruhezeit geschieht, wird danach gemeldet.</translation>
    </message>
    <message>
        <source>Quiet &amp;until</source>
        <translation>Ruhe &amp;bis</translation>
    </message>
    <message>
        <source>Like 07:00.</source>
        <translation>Etwa 07:00.</translation>
    </message>
    <message>
        <source>Gets one mail a day by the mail server of the Mail tab. Empty: none is sent.</source>
        <translation>Bekommt eine Mail am Tag über den Mailserver unter „Mail“. Leer: Es wird keine gesendet.</translation>
    </message>
    <message>
        <source>Like 08:00, or as soon after as Keyturn runs.</source>
        <translation>Etwa 08:00, oder so bald danach, wie Keyturn läuft.</translation>
    </message>
</context>
<context>
    <name>tenant_settings</name>
    <message>
        <source>M365 admin username</source>
        <translation>M365-Administratorname</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>Zuletzt aktualisiert</translation>
    </message>
    <message>
        <source>Estimated expiry</source>
        <translation>Geschätztes Ende</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Last validated</source>
        <translation>Zuletzt überprüft</translation>
    </message>
    <message>
        <source>Global Administrator</source>
        <translation>Globaler Administrator</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes; the role can be removed now</source>
        <translation>ja; die Rolle kann jetzt entzogen werden</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Access token ends</source>
        <translation>Zugriffstoken endet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>not acquired</source>
        <translation>nicht erhalten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>Tokens of {died} tenants died, those of {dying} soon will</source>
        <translation>Token von {died} Mandanten sind gestorben, die von {dying} werden es bald</translation>
    </message>
    <message>
        <source>The tokens of {tenant} died</source>
        <translation>Die Token von {tenant} sind gestorben</translation>
    </message>
    <message>
        <source>Tokens of {count} tenants died</source>
        <translation>Token von {count} Mandanten sind gestorben</translation>
    </message>
    <message>
        <source>The tokens of {tenant} will die soon</source>
        <translation>Die Token von {tenant} sterben bald</translation>
    </message>
    <message>
        <source>Tokens of {count} tenants will die soon</source>
        <translation>Token von {count} Mandanten sterben bald</translation>
    </message>
    <message>
        <source>Died: {tenants}</source>
        <translation>Gestorben: {tenants}</translation>
    </message>
    <message>
        <source>Soon: {tenants}</source>
        <translation>Bald: {tenants}</translation>
    </message>
    <message>
        <source>Keyturn shows what happened, and what helps.</source>
        <translation>Keyturn zeigt, was geschehen ist und was hilft.</translation>
    </message>
    <message>
        <source>Today, or in a day at most.</source>
        <translation>Heute oder spätestens in einem Tag.</translation>
    </message>
    <message>
        <source>In about {days} days.</source>
        <translation>In etwa {days} Tagen.</translation>
    </message>
    <message>
        <source>No tenant needs attention</source>
        <translation>Kein Mandant braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>1 tenant needs attention</source>
        <translation>1 Mandant braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>{count} tenants need attention</source>
        <translation>{count} Mandanten brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Refreshing tokens…</source>
        <translation>Token werden aktualisiert…</translation>
    </message>
    <message>
        <source>Begins in a moment</source>
        <translation>Beginnt gleich</translation>
    </message>
    <message>
        <source>No tenant has tokens to keep alive</source>
        <translation>Kein Mandant hat Token, die am Leben zu halten wären</translation>
    </message>
    <message>
        <source>Next: {moment}</source>
        <translation>Als Nächstes: {moment}</translation>
    </message>
    <message>
        <source>Last: {tenants} refreshed, {moment}</source>
        <translation>Zuletzt: {tenants} aktualisiert, {moment}</translation>
    </message>
    <message>
        <source>Last: {tenants} refreshed, {failed} of them failed, {moment}</source>
        <translation>Zuletzt: {tenants} aktualisiert, davon {failed} fehlgeschlagen, {moment}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>Keep alive is off</source>
        <translation>Am Leben halten ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>Wartet auf das Netz</translation>
    </message>
    <message>
        <source>Waits: the network is metered</source>
        <translation>Wartet: Die Verbindung ist getaktet</translation>
    </message>
    <message>
        <source>Waits: the computer saves power</source>
        <translation>Wartet: Der Stromsparmodus ist an</translation>
    </message>
    <message>
        <source>Waits: the vault is locked</source>
        <translation>Wartet: Der Tresor ist verschlossen</translation>
    </message>
    <message>
        <source>Another Keyturn keeps the tokens alive</source>
        <translation>Ein anderes Keyturn hält die Token am Leben</translation>
    </message>
    <message>
        <source>Waits: Microsoft could not be reached</source>
        <translation>Wartet: Microsoft war nicht erreichbar</translation>
    </message>
    <message>
        <source>Waits: the last try failed, the log has the reason</source>
        <translation>Wartet: Der letzte Versuch schlug fehl, der Grund steht im Protokoll</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{first}, {second} and {count} more</source>
        <translation>{first}, {second} und noch {count}</translation>
    </message>
</context>
<context>
    <name>unlock</name>
    <message>
        <source>The passphrase is forgotten</source>
        <translation>Die Passphrase ist vergessen</translation>
    </message>
    <message>
        <source>Without it the stored tokens cannot be opened by anybody.</source>
        <translation>Ohne sie kann niemand die gespeicherten Token öffnen.</translation>
    </message>
    <message>
        <source>A backup brings the key back. Without one, start with a new key: the tenants stay, and each has to be renewed once.</source>
        <translation>Eine Sicherung bringt den Schlüssel zurück. Ohne eine geht es mit einem neuen Schlüssel weiter: Die Mandanten bleiben, und jeder muss einmal erneuert werden.</translation>
    </message>
    <message>
        <source>&amp;Start with a new key</source>
        <translation>Mit &amp;neuem Schlüssel beginnen</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>Aus einer Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
</context>
</TS>
