<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Keyturn</source>
        <translation>About Keyturn</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>Licence of</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copy diagnostics</translation>
    </message>
    <message>
        <source>Keyturn {version}</source>
        <translation>Keyturn {version}</translation>
    </message>
    <message>
        <source>Renews customers&apos; Microsoft 365 tokens with a link and a code.</source>
        <translation>Renews customers&apos; Microsoft 365 tokens with a link and a code.</translation>
    </message>
    <message>
        <source>Diagnostics hold versions, numbers and plain settings: no names, addresses, codes, links or passwords.</source>
        <translation>Diagnostics hold versions, numbers and plain settings: no names, addresses, codes, links or passwords.</translation>
    </message>
    <message>
        <source>&amp;Licence of</source>
        <translation>&amp;Licence of</translation>
    </message>
    <message>
        <source>Keyturn</source>
        <translation>Keyturn</translation>
    </message>
    <message>
        <source>Qt and Qt for Python</source>
        <translation>Qt and Qt for Python</translation>
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
        <translation>Other packages</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>added the tenant</source>
        <translation>added the tenant</translation>
    </message>
    <message>
        <source>brought back the tenant</source>
        <translation>brought back the tenant</translation>
    </message>
    <message>
        <source>cancelled the invitation</source>
        <translation>cancelled the invitation</translation>
    </message>
    <message>
        <source>changed tags</source>
        <translation>changed tags</translation>
    </message>
    <message>
        <source>changed the tenant</source>
        <translation>changed the tenant</translation>
    </message>
    <message>
        <source>exported invitations</source>
        <translation>exported invitations</translation>
    </message>
    <message>
        <source>imported tenants</source>
        <translation>imported tenants</translation>
    </message>
    <message>
        <source>imported the invitation</source>
        <translation>imported the invitation</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>made a backup</translation>
    </message>
    <message>
        <source>made a new link</source>
        <translation>made a new link</translation>
    </message>
    <message>
        <source>opened the Auth URL</source>
        <translation>opened the Auth URL</translation>
    </message>
    <message>
        <source>prepared an invitation</source>
        <translation>prepared an invitation</translation>
    </message>
    <message>
        <source>removed the tenant</source>
        <translation>removed the tenant</translation>
    </message>
    <message>
        <source>renewed the tokens</source>
        <translation>renewed the tokens</translation>
    </message>
    <message>
        <source>restored a backup</source>
        <translation>restored a backup</translation>
    </message>
    <message>
        <source>sent the invitation</source>
        <translation>sent the invitation</translation>
    </message>
    <message>
        <source>took the key to the tokens from a backup</source>
        <translation>took the key to the tokens from a backup</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>customer</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Nothing was done yet</translation>
    </message>
    <message>
        <source>Who does what, and when, will stand here.</source>
        <translation>Who does what, and when, will stand here.</translation>
    </message>
    <message>
        <source>Search for something else, or show all.</source>
        <translation>Search for something else, or show all.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Person, act, tenant or detail</source>
        <translation>Person, act, tenant or detail</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Writes the list as it is limited now to a spreadsheet</source>
        <translation>Writes the list as it is limited now to a spreadsheet</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Te&amp;nant</source>
        <translation>Te&amp;nant</translation>
    </message>
    <message>
        <source>Export the activity list</source>
        <translation>Export the activity list</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>1 line is written to {file}.</source>
        <translation>1 line is written to {file}.</translation>
    </message>
    <message>
        <source>{count} are written to {file}.</source>
        <translation>{count} are written to {file}.</translation>
    </message>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>&amp;Microsoft 365 settings</translation>
    </message>
    <message>
        <source>Only this &amp;tenant</source>
        <translation>Only this &amp;tenant</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation>Colou&amp;rs</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Safe for colour-blind people</source>
        <translation>Safe for colour-blind people</translation>
    </message>
    <message>
        <source>Counts at once, on this computer alone. The last two are light or dark as the system is.</source>
        <translation>Counts at once, on this computer alone. The last two are light or dark as the system is.</translation>
    </message>
</context>
<context>
    <name>ApplicationSection</name>
    <message>
        <source>How to register one…</source>
        <translation>How to register one…</translation>
    </message>
    <message>
        <source>Test these settings</source>
        <translation>Test these settings</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Save first: the test uses the saved settings.</source>
        <translation>Save first: the test uses the saved settings.</translation>
    </message>
    <message>
        <source>The test asks the sign-in page, the application and Microsoft Graph. It changes nothing.</source>
        <translation>The test asks the sign-in page, the application and Microsoft Graph. It changes nothing.</translation>
    </message>
    <message>
        <source>Tokens belong to the application and the cloud they were acquired with: after a change of either, every tenant has to be renewed.</source>
        <translation>Tokens belong to the application and the cloud they were acquired with: after a change of either, every tenant has to be renewed.</translation>
    </message>
</context>
<context>
    <name>AuthUrlDialog</name>
    <message>
        <source>Auth URL</source>
        <translation>Auth URL</translation>
    </message>
    <message>
        <source>Auth URL of {tenant}</source>
        <translation>Auth URL of {tenant}</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copy link</translation>
    </message>
    <message>
        <source>It works for one renewal, until {expires}. Whoever has it can open the page: send it to {admin} alone, to be opened in a private (incognito) window.</source>
        <translation>It works for one renewal, until {expires}. Whoever has it can open the page: send it to {admin} alone, to be opened in a private (incognito) window.</translation>
    </message>
    <message>
        <source>The old one opens nothing from now on.</source>
        <translation>The old one opens nothing from now on.</translation>
    </message>
</context>
<context>
    <name>AuthenticationStatus</name>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>What helps</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>Last refresh</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>≈ {days}</source>
        <translation>≈ {days}</translation>
    </message>
    <message>
        <source>Expected to end about {moment}. {ground}</source>
        <translation>Expected to end about {moment}. {ground}</translation>
    </message>
    <message>
        <source>Estimated: if nothing uses the tokens, they end about {moment}</source>
        <translation>Estimated: if nothing uses the tokens, they end about {moment}</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Days left</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Expiring</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Consent required</source>
        <translation>Consent required</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Not set up</translation>
    </message>
    <message>
        <source>Ends in {days} days if nothing uses it</source>
        <translation>Ends in {days} days if nothing uses it</translation>
    </message>
    <message>
        <source>No sign-in yet</source>
        <translation>No sign-in yet</translation>
    </message>
    <message>
        <source>Check now: that uses it, and it lives on.</source>
        <translation>Check now: that uses it, and it lives on.</translation>
    </message>
    <message>
        <source>Renew it: have the administrator sign in.</source>
        <translation>Renew it: have the administrator sign in.</translation>
    </message>
</context>
<context>
    <name>BackgroundSection</name>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>Go &amp;on in the tray when the window is closed</source>
        <translation>Go &amp;on in the tray when the window is closed</translation>
    </message>
    <message>
        <source>Start &amp;with the session, in the tray</source>
        <translation>Start &amp;with the session, in the tray</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Keep alive</translation>
    </message>
    <message>
        <source>Alerts on the desktop</source>
        <translation>Alerts on the desktop</translation>
    </message>
    <message>
        <source>Digest by mail</source>
        <translation>Digest by mail</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Keyturn.</source>
        <translation>This desktop has no tray: closing the window ends Keyturn.</translation>
    </message>
    <message>
        <source>These count at once. A window on the practice directory does not start with the session.</source>
        <translation>These count at once. A window on the practice directory does not start with the session.</translation>
    </message>
    <message>
        <source>These count at once, on this computer alone.</source>
        <translation>These count at once, on this computer alone.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Backups (*.{suffix})</source>
        <translation>Backups (*.{suffix})</translation>
    </message>
    <message>
        <source>There is no recent backup of the tokens.</source>
        <translation>There is no recent backup of the tokens.</translation>
    </message>
    <message>
        <source>If this computer or its keyring is lost, every tenant has to be renewed. A backup is one encrypted file that brings everything back, on any machine.</source>
        <translation>If this computer or its keyring is lost, every tenant has to be renewed. A backup is one encrypted file that brings everything back, on any machine.</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>Make a &amp;backup…</translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation>Not no&amp;w</translation>
    </message>
    <message>
        <source>Never remin&amp;d me</source>
        <translation>Never remin&amp;d me</translation>
    </message>
    <message>
        <source>1 tenant is backed up.</source>
        <translation>1 tenant is backed up.</translation>
    </message>
    <message>
        <source>{count} tenants are backed up.</source>
        <translation>{count} tenants are backed up.</translation>
    </message>
    <message>
        <source>Keep {file} away from this computer, and its passphrase away from the file.</source>
        <translation>Keep {file} away from this computer, and its passphrase away from the file.</translation>
    </message>
    <message>
        <source>1 tenant is restored.</source>
        <translation>1 tenant is restored.</translation>
    </message>
    <message>
        <source>{count} tenants are restored.</source>
        <translation>{count} tenants are restored.</translation>
    </message>
    <message>
        <source>This account&apos;s keyring keeps the key to the tokens.</source>
        <translation>This account&apos;s keyring keeps the key to the tokens.</translation>
    </message>
    <message>
        <source>There is no keyring here: the backup&apos;s passphrase protects the tokens until you choose another in the settings.</source>
        <translation>There is no keyring here: the backup&apos;s passphrase protects the tokens until you choose another in the settings.</translation>
    </message>
    <message>
        <source>What was here before is kept as {file}.</source>
        <translation>What was here before is kept as {file}.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Make a backup</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>Everything, in one encrypted file</source>
        <translation>Everything, in one encrypted file</translation>
    </message>
    <message>
        <source>The file holds tenants, tokens, invitations, history and settings, and the key that opens the tokens. Whoever has it and the passphrase has your customers&apos; tokens. Nobody can recover the passphrase.</source>
        <translation>The file holds tenants, tokens, invitations, history and settings, and the key that opens the tokens. Whoever has it and the passphrase has your customers&apos; tokens. Nobody can recover the passphrase.</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>Make a &amp;backup…</translation>
    </message>
    <message>
        <source>Writing the backup</source>
        <translation>Writing the backup</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup and move</source>
        <translation>Backup and move</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>Make a &amp;backup…</translation>
    </message>
    <message>
        <source>Restore fro&amp;m a backup…</source>
        <translation>Restore fro&amp;m a backup…</translation>
    </message>
    <message>
        <source>A backup is one encrypted file with everything in it, the key to the tokens too: restore it here or on another machine. If the keyring loses the key and there is no backup, the tenants stay and each has to be renewed once.</source>
        <translation>A backup is one encrypted file with everything in it, the key to the tokens too: restore it here or on another machine. If the keyring loses the key and there is no backup, the tenants stay and each has to be renewed once.</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>No backup was made yet.</translation>
    </message>
    <message>
        <source>The last backup is of {when}: {file}</source>
        <translation>The last backup is of {when}: {file}</translation>
    </message>
</context>
<context>
    <name>BulkCheck</name>
    <message>
        <source>Progress of the check</source>
        <translation>Progress of the check</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>Go o&amp;n with the check</source>
        <translation>Go o&amp;n with the check</translation>
    </message>
    <message>
        <source>The last check was broken off. 1 tenant is left.</source>
        <translation>The last check was broken off. 1 tenant is left.</translation>
    </message>
    <message>
        <source>The last check was broken off. {count} tenants are left.</source>
        <translation>The last check was broken off. {count} tenants are left.</translation>
    </message>
    <message>
        <source>Checked {done} of {count}</source>
        <translation>Checked {done} of {count}</translation>
    </message>
    <message>
        <source>Stopped. {done} of {count} were checked.</source>
        <translation>Stopped. {done} of {count} were checked.</translation>
    </message>
    <message>
        <source>Checked 1 tenant.</source>
        <translation>Checked 1 tenant.</translation>
    </message>
    <message>
        <source>Checked {count} tenants.</source>
        <translation>Checked {count} tenants.</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;p</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} of {count}</translation>
    </message>
</context>
<context>
    <name>CauseList</name>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Who acts</translation>
    </message>
</context>
<context>
    <name>ChangesLine</name>
    <message>
        <source>{count} stopped working</source>
        <translation>{count} stopped working</translation>
    </message>
    <message>
        <source>{count} expiring</source>
        <translation>{count} expiring</translation>
    </message>
    <message>
        <source>{count} back</source>
        <translation>{count} back</translation>
    </message>
    <message>
        <source>{count} renewed</source>
        <translation>{count} renewed</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} added</translation>
    </message>
    <message>
        <source>Changed since yesterday</source>
        <translation>Changed since yesterday</translation>
    </message>
    <message>
        <source>Shows only these tenants</source>
        <translation>Shows only these tenants</translation>
    </message>
    <message>
        <source>Since yesterday:</source>
        <translation>Since yesterday:</translation>
    </message>
    <message>
        <source>Nothing changed since yesterday.</source>
        <translation>Nothing changed since yesterday.</translation>
    </message>
    <message>
        <source>Since {moment}</source>
        <translation>Since {moment}</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Tenants to invite</source>
        <translation>Tenants to invite</translation>
    </message>
    <message>
        <source>Name, domain, account, tag or code</source>
        <translation>Name, domain, account, tag or code</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>All tenants</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Which tenants are listed</source>
        <translation>Which tenants are listed</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>I&amp;mport CSV</source>
        <translation>I&amp;mport CSV</translation>
    </message>
    <message>
        <source>Columns name, tenant, admin_username and email: adds or updates the tenants, and chooses them</source>
        <translation>Columns name, tenant, admin_username and email: adds or updates the tenants, and chooses them</translation>
    </message>
    <message>
        <source>Add a customer&apos;s directory on the page Tenants, or import a CSV file.</source>
        <translation>Add a customer&apos;s directory on the page Tenants, or import a CSV file.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>&amp;Next: {count} tenants</source>
        <translation>&amp;Next: {count} tenants</translation>
    </message>
    <message>
        <source>{count} are selected. At most {most} are invited at once.</source>
        <translation>{count} are selected. At most {most} are invited at once.</translation>
    </message>
    <message>
        <source>Select with Ctrl or Shift; an invitation is prepared for each.</source>
        <translation>Select with Ctrl or Shift; an invitation is prepared for each.</translation>
    </message>
    <message>
        <source>Import tenants from a CSV file</source>
        <translation>Import tenants from a CSV file</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV files (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Copy code</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copy &amp;link</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>&amp;Open link</translation>
    </message>
    <message>
        <source>Copy &amp;message for the customer</source>
        <translation>Copy &amp;message for the customer</translation>
    </message>
    <message>
        <source>The link, the code, the account and how long it works.</source>
        <translation>The link, the code, the account and how long it works.</translation>
    </message>
    <message>
        <source>The code is {code}</source>
        <translation>The code is {code}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Authentication status</source>
        <translation>Authentication status</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Show what needs attention</source>
        <translation>Show what needs attention</translation>
    </message>
    <message>
        <source>Check all tenants</source>
        <translation>Check all tenants</translation>
    </message>
    <message>
        <source>Invite tenants</source>
        <translation>Invite tenants</translation>
    </message>
    <message>
        <source>Add a tenant</source>
        <translation>Add a tenant</translation>
    </message>
    <message>
        <source>Import tenants from a CSV file</source>
        <translation>Import tenants from a CSV file</translation>
    </message>
    <message>
        <source>Import a pasted list of tenants</source>
        <translation>Import a pasted list of tenants</translation>
    </message>
    <message>
        <source>Import invitations</source>
        <translation>Import invitations</translation>
    </message>
    <message>
        <source>Export the status list</source>
        <translation>Export the status list</translation>
    </message>
    <message>
        <source>Export the activity list</source>
        <translation>Export the activity list</translation>
    </message>
    <message>
        <source>New backup</source>
        <translation>New backup</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>Settings: {tab}</source>
        <translation>Settings: {tab}</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Colours: {name}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Language: {name}</translation>
    </message>
    <message>
        <source>It counts from the next start on.</source>
        <translation>It counts from the next start on.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Admin consent</source>
        <translation>Admin consent</translation>
    </message>
    <message>
        <source>Admin consent for {tenant}</source>
        <translation>Admin consent for {tenant}</translation>
    </message>
    <message>
        <source>Ask a Global Administrator of {tenant} to open this link and accept. That allows the application for the whole organization. The role is needed for this alone.</source>
        <translation>Ask a Global Administrator of {tenant} to open this link and accept. That allows the application for the whole organization. The role is needed for this alone.</translation>
    </message>
    <message>
        <source>Admin consent link</source>
        <translation>Admin consent link</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copy link</translation>
    </message>
    <message>
        <source>Copy &amp;message for the administrator</source>
        <translation>Copy &amp;message for the administrator</translation>
    </message>
    <message>
        <source>&amp;Open here</source>
        <translation>&amp;Open here</translation>
    </message>
    <message>
        <source>For an administrator who signs in on this computer.</source>
        <translation>For an administrator who signs in on this computer.</translation>
    </message>
    <message>
        <source>A browser opened. Once the administrator has accepted, {tenant} is checked by itself.</source>
        <translation>A browser opened. Once the administrator has accepted, {tenant} is checked by itself.</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>No digest is set up</source>
        <translation>No digest is set up</translation>
    </message>
    <message>
        <source>alerts.digest_to has no value.</source>
        <translation>alerts.digest_to has no value.</translation>
    </message>
    <message>
        <source>Set alerts.digest_to to the address it goes to.</source>
        <translation>Set alerts.digest_to to the address it goes to.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>The server</translation>
    </message>
    <message>
        <source>Last used on {day}; it ends after {days} days without use.</source>
        <translation>Last used on {day}; it ends after {days} days without use.</translation>
    </message>
    <message>
        <source>Consent is missing for {names}. Have a Global Administrator sign in and accept it.</source>
        <translation>Consent is missing for {names}. Have a Global Administrator sign in and accept it.</translation>
    </message>
    <message>
        <source>{account} still is a Global Administrator, which is needed for consent only. The role can be removed.</source>
        <translation>{account} still is a Global Administrator, which is needed for consent only. The role can be removed.</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>The account</translation>
    </message>
    <message>
        <source>Signed in with a code: a policy that blocks codes would end this at once when it is switched on. Have the account excluded from it, or renew through a browser.</source>
        <translation>Signed in with a code: a policy that blocks codes would end this at once when it is switched on. Have the account excluded from it, or renew through a browser.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>once</translation>
    </message>
    <message>
        <source>twice in a row</source>
        <translation>twice in a row</translation>
    </message>
    <message>
        <source>Died {age} after the sign-in {how_often}, the last time with: {cause}. Signed in again on {day}.</source>
        <translation>Died {age} after the sign-in {how_often}, the last time with: {cause}. Signed in again on {day}.</translation>
    </message>
    <message>
        <source>{times} times in a row</source>
        <translation>{times} times in a row</translation>
    </message>
    <message>
        <source>{ages}, {age}</source>
        <translation>{ages}, {age}</translation>
    </message>
    <message>
        <source>{ground} It has died sooner before: {ages} after the sign-in.</source>
        <translation>{ground} It has died sooner before: {ages} after the sign-in.</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} days</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} hours</translation>
    </message>
    <message>
        <source>&apos;{error}&apos;, and nothing else.</source>
        <translation>&apos;{error}&apos;, and nothing else.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason}).</source>
        <translation>{name} could not be read ({reason}).</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and rights.</source>
        <translation>Check the file&apos;s name and rights.</translation>
    </message>
    <message>
        <source>It has another key</source>
        <translation>It has another key</translation>
    </message>
    <message>
        <source>The key in this backup does not open the tokens that are here.</source>
        <translation>The key in this backup does not open the tokens that are here.</translation>
    </message>
    <message>
        <source>Choose a backup of this store, or restore all of this one.</source>
        <translation>Choose a backup of this store, or restore all of this one.</translation>
    </message>
    <message>
        <source>Already under way</source>
        <translation>Already under way</translation>
    </message>
    <message>
        <source>A backup is being made or restored right now, here or in another Keyturn.</source>
        <translation>A backup is being made or restored right now, here or in another Keyturn.</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>Wait for its end, then try again.</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>The file is there already</translation>
    </message>
    <message>
        <source>{name} exists and was left as it is.</source>
        <translation>{name} exists and was left as it is.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced.</source>
        <translation>Choose another name, or say that it may be replaced.</translation>
    </message>
    <message>
        <source>Not a place for a backup</source>
        <translation>Not a place for a backup</translation>
    </message>
    <message>
        <source>{name} in this folder is where Keyturn keeps its data.</source>
        <translation>{name} in this folder is where Keyturn keeps its data.</translation>
    </message>
    <message>
        <source>Choose another folder, on another disk if there is one.</source>
        <translation>Choose another folder, on another disk if there is one.</translation>
    </message>
    <message>
        <source>No admin-consent link here</source>
        <translation>No admin-consent link here</translation>
    </message>
    <message>
        <source>The server that signs people in has no page for the consent of an administrator.</source>
        <translation>The server that signs people in has no page for the consent of an administrator.</translation>
    </message>
    <message>
        <source>Send an invitation: the permissions are asked for while signing in.</source>
        <translation>Send an invitation: the permissions are asked for while signing in.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Check the network connection, then try again.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} cannot be reached</translation>
    </message>
    <message>
        <source>{host} sent us on to another address.</source>
        <translation>{host} sent us on to another address.</translation>
    </message>
    <message>
        <source>Sign in to the network you are connected to, then try again.</source>
        <translation>Sign in to the network you are connected to, then try again.</translation>
    </message>
    <message>
        <source>Only https is spoken</source>
        <translation>Only https is spoken</translation>
    </message>
    <message>
        <source>&apos;{scheme}://{host}&apos; is not an https address.</source>
        <translation>&apos;{scheme}://{host}&apos; is not an https address.</translation>
    </message>
    <message>
        <source>Use an address with https://.</source>
        <translation>Use an address with https://.</translation>
    </message>
    <message>
        <source>{host} sent an answer without end.</source>
        <translation>{host} sent an answer without end.</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>Check the address in the settings.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {reason}.</source>
        <translation>The certificate of {host} is not trusted: {reason}.</translation>
    </message>
    <message>
        <source>Where a proxy inspects encrypted connections, set cloud.ca_bundle to its certificate. Otherwise somebody may be between you and Microsoft: do not sign in on this network.</source>
        <translation>Where a proxy inspects encrypted connections, set cloud.ca_bundle to its certificate. Otherwise somebody may be between you and Microsoft: do not sign in on this network.</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>No encrypted connection to {host} could be made.</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and password.</source>
        <translation>The proxy asks for a user name and password.</translation>
    </message>
    <message>
        <source>Put them into the HTTPS_PROXY setting.</source>
        <translation>Put them into the HTTPS_PROXY setting.</translation>
    </message>
    <message>
        <source>The proxy did not connect us.</source>
        <translation>The proxy did not connect us.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s proxy settings.</source>
        <translation>Check this computer&apos;s proxy settings.</translation>
    </message>
    <message>
        <source>The name {host} was not found.</source>
        <translation>The name {host} was not found.</translation>
    </message>
    <message>
        <source>{host} did not answer within {timeout:g} seconds.</source>
        <translation>{host} did not answer within {timeout:g} seconds.</translation>
    </message>
    <message>
        <source>No connection to {host} could be made.</source>
        <translation>No connection to {host} could be made.</translation>
    </message>
    <message>
        <source>The address of {host} is not usable.</source>
        <translation>The address of {host} is not usable.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>The connection to {host} broke off.</translation>
    </message>
    <message>
        <source>{host} asks us to wait for {seconds:.0f} seconds.</source>
        <translation>{host} asks us to wait for {seconds:.0f} seconds.</translation>
    </message>
    <message>
        <source>Check again when that time is over.</source>
        <translation>Check again when that time is over.</translation>
    </message>
    <message>
        <source>The CA bundle cannot be used</source>
        <translation>The CA bundle cannot be used</translation>
    </message>
    <message>
        <source>&apos;{ca_bundle}&apos; cannot be loaded: {reason}.</source>
        <translation>&apos;{ca_bundle}&apos; cannot be loaded: {reason}.</translation>
    </message>
    <message>
        <source>Set cloud.ca_bundle to a PEM file with the certificates to trust, or clear it.</source>
        <translation>Set cloud.ca_bundle to a PEM file with the certificates to trust, or clear it.</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>prepared</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>opened</translation>
    </message>
    <message>
        <source>code issued</source>
        <translation>code issued</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>signed in</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>The invitation is over</source>
        <translation>The invitation is over</translation>
    </message>
    <message>
        <source>The invitation of {admin_username} is {state}.</source>
        <translation>The invitation of {admin_username} is {state}.</translation>
    </message>
    <message>
        <source>Prepare a new one.</source>
        <translation>Prepare a new one.</translation>
    </message>
    <message>
        <source>There is no Auth URL</source>
        <translation>There is no Auth URL</translation>
    </message>
    <message>
        <source>The invitation of {admin_username} ({state}) has no link.</source>
        <translation>The invitation of {admin_username} ({state}) has no link.</translation>
    </message>
    <message>
        <source>Prepare a new invitation.</source>
        <translation>Prepare a new invitation.</translation>
    </message>
    <message>
        <source>Make a new link.</source>
        <translation>Make a new link.</translation>
    </message>
    <message>
        <source>This link does not work</source>
        <translation>This link does not work</translation>
    </message>
    <message>
        <source>It was used, cancelled or replaced, its time is over, or it was not copied whole.</source>
        <translation>It was used, cancelled or replaced, its time is over, or it was not copied whole.</translation>
    </message>
    <message>
        <source>Ask for a new one.</source>
        <translation>Ask for a new one.</translation>
    </message>
    <message>
        <source>Not a usable expiry</source>
        <translation>Not a usable expiry</translation>
    </message>
    <message>
        <source>An invitation cannot end after {days} days.</source>
        <translation>An invitation cannot end after {days} days.</translation>
    </message>
    <message>
        <source>Use 1 to {most} days.</source>
        <translation>Use 1 to {most} days.</translation>
    </message>
    <message>
        <source>Not a usable ticket number</source>
        <translation>Not a usable ticket number</translation>
    </message>
    <message>
        <source>&apos;{tidy}&apos; cannot be a ticket number.</source>
        <translation>&apos;{tidy}&apos; cannot be a ticket number.</translation>
    </message>
    <message>
        <source>Use at most {most} ordinary characters.</source>
        <translation>Use at most {most} ordinary characters.</translation>
    </message>
    <message>
        <source>The invitation cannot be exported</source>
        <translation>The invitation cannot be exported</translation>
    </message>
    <message>
        <source>The invitation of {admin_username} is at &apos;{state}&apos; on this machine.</source>
        <translation>The invitation of {admin_username} is at &apos;{state}&apos; on this machine.</translation>
    </message>
    <message>
        <source>Export only invitations that nobody has used yet.</source>
        <translation>Export only invitations that nobody has used yet.</translation>
    </message>
    <message>
        <source>No invitation is named</source>
        <translation>No invitation is named</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>There is nothing to export.</translation>
    </message>
    <message>
        <source>Choose at least one invitation.</source>
        <translation>Choose at least one invitation.</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>subject</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>{part}, line {line}: {happened}</source>
        <translation>{part}, line {line}: {happened}</translation>
    </message>
    <message>
        <source>Line {line}: {happened}</source>
        <translation>Line {line}: {happened}</translation>
    </message>
    <message>
        <source>The template cannot be used</source>
        <translation>The template cannot be used</translation>
    </message>
    <message>
        <source>No address to send to</source>
        <translation>No address to send to</translation>
    </message>
    <message>
        <source>Give the invitation an e-mail address, or copy the message instead.</source>
        <translation>Give the invitation an e-mail address, or copy the message instead.</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>No such message</translation>
    </message>
    <message>
        <source>That message is not in the outbox any more.</source>
        <translation>That message is not in the outbox any more.</translation>
    </message>
    <message>
        <source>See the outbox for what is in it.</source>
        <translation>See the outbox for what is in it.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Not possible now</translation>
    </message>
    <message>
        <source>Look again in a moment.</source>
        <translation>Look again in a moment.</translation>
    </message>
    <message>
        <source>Check the mail server&apos;s settings, then send a test message.</source>
        <translation>Check the mail server&apos;s settings, then send a test message.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not an address that every mail server takes.</source>
        <translation>&apos;{text}&apos; is not an address that every mail server takes.</translation>
    </message>
    <message>
        <source>it is too long.</source>
        <translation>it is too long.</translation>
    </message>
    <message>
        <source>Use at most {most:,} characters.</source>
        <translation>Use at most {most:,} characters.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>Write placeholders as {{ link }}; {% if … %} … {% endif %} is all there is besides.</source>
        <translation>Write placeholders as {{ link }}; {% if … %} … {% endif %} is all there is besides.</translation>
    </message>
    <message>
        <source>it is too intricate.</source>
        <translation>it is too intricate.</translation>
    </message>
    <message>
        <source>Make it simpler.</source>
        <translation>Make it simpler.</translation>
    </message>
    <message>
        <source>there is no placeholder &apos;{name}&apos;.</source>
        <translation>there is no placeholder &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Use {placeholders}.</source>
        <translation>Use {placeholders}.</translation>
    </message>
    <message>
        <source>the filter &apos;{name}&apos; is not for messages.</source>
        <translation>the filter &apos;{name}&apos; is not for messages.</translation>
    </message>
    <message>
        <source>Use {filters}, or none.</source>
        <translation>Use {filters}, or none.</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is not for messages.</source>
        <translation>&apos;{kind}&apos; is not for messages.</translation>
    </message>
    <message>
        <source>Use placeholders like {{ link }}, and {% if … %} … {% endif %}.</source>
        <translation>Use placeholders like {{ link }}, and {% if … %} … {% endif %}.</translation>
    </message>
    <message>
        <source>The invitation has no e-mail address.</source>
        <translation>The invitation has no e-mail address.</translation>
    </message>
    <message>
        <source>The test message was not sent</source>
        <translation>The test message was not sent</translation>
    </message>
    <message>
        <source>The test message may not have been sent</source>
        <translation>The test message may not have been sent</translation>
    </message>
    <message>
        <source>{happened} {way_out}</source>
        <translation>{happened} {way_out}</translation>
    </message>
    <message>
        <source>The mail server&apos;s password is not known. Enter it in Settings.</source>
        <translation>The mail server&apos;s password is not known. Enter it in Settings.</translation>
    </message>
    <message>
        <source>The server does not send for {sender}: {said}</source>
        <translation>The server does not send for {sender}: {said}</translation>
    </message>
    <message>
        <source>The connection to {host} broke.</source>
        <translation>The connection to {host} broke.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before the server&apos;s answer came.</source>
        <translation>The connection to {host} broke before the server&apos;s answer came.</translation>
    </message>
    <message>
        <source>The server does not offer to sign in with a name and a password.</source>
        <translation>The server does not offer to sign in with a name and a password.</translation>
    </message>
    <message>
        <source>The server did not let {username} in: {said}</source>
        <translation>The server did not let {username} in: {said}</translation>
    </message>
    <message>
        <source>{where}: {said}</source>
        <translation>{where}: {said}</translation>
    </message>
    <message>
        <source>{where}, did not answer in time.</source>
        <translation>{where}, did not answer in time.</translation>
    </message>
    <message>
        <source>{where}, does not offer STARTTLS, so nothing was sent there.</source>
        <translation>{where}, does not offer STARTTLS, so nothing was sent there.</translation>
    </message>
    <message>
        <source>{where}, does not speak SMTP as it should ({kind}).</source>
        <translation>{where}, does not speak SMTP as it should ({kind}).</translation>
    </message>
    <message>
        <source>{where}: its certificate is not trusted ({reason}).</source>
        <translation>{where}: its certificate is not trusted ({reason}).</translation>
    </message>
    <message>
        <source>{where}, did not agree on TLS.</source>
        <translation>{where}, did not agree on TLS.</translation>
    </message>
    <message>
        <source>{where}, was not found: there is no network, or no server of that name.</source>
        <translation>{where}, was not found: there is no network, or no server of that name.</translation>
    </message>
    <message>
        <source>{where}, takes no connections.</source>
        <translation>{where}, takes no connections.</translation>
    </message>
    <message>
        <source>{where}, broke the connection off.</source>
        <translation>{where}, broke the connection off.</translation>
    </message>
    <message>
        <source>{where}, cannot be reached.</source>
        <translation>{where}, cannot be reached.</translation>
    </message>
    <message>
        <source>{happened} {hint}</source>
        <translation>{happened} {hint}</translation>
    </message>
    <message>
        <source>Port {port} is usually for mail.security {security}.</source>
        <translation>Port {port} is usually for mail.security {security}.</translation>
    </message>
    <message>
        <source>a subject is one line.</source>
        <translation>a subject is one line.</translation>
    </message>
    <message>
        <source>Use 1 to {most} characters on one line.</source>
        <translation>Use 1 to {most} characters on one line.</translation>
    </message>
    <message>
        <source>the link is a secret, and a subject is not.</source>
        <translation>the link is a secret, and a subject is not.</translation>
    </message>
    <message>
        <source>Put it into the message alone.</source>
        <translation>Put it into the message alone.</translation>
    </message>
    <message>
        <source>the link is missing.</source>
        <translation>the link is missing.</translation>
    </message>
    <message>
        <source>Put {{ link }} where the customer will look for it.</source>
        <translation>Put {{ link }} where the customer will look for it.</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>The data folder cannot be used</translation>
    </message>
    <message>
        <source>{folder} could not be made or written ({reason}).</source>
        <translation>{folder} could not be made or written ({reason}).</translation>
    </message>
    <message>
        <source>Choose another one with --data-dir or {variable}.</source>
        <translation>Choose another one with --data-dir or {variable}.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} and {second}</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>The file cannot be written</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}).</source>
        <translation>{name} could not be written ({reason}).</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Choose another folder, or make room.</translation>
    </message>
    <message>
        <source>No such renewal</source>
        <translation>No such renewal</translation>
    </message>
    <message>
        <source>That renewal is not open here.</source>
        <translation>That renewal is not open here.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>Start a new one.</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>Nothing left to do</translation>
    </message>
    <message>
        <source>This renewal is already at its end.</source>
        <translation>This renewal is already at its end.</translation>
    </message>
    <message>
        <source>Keyturn made a mistake</source>
        <translation>Keyturn made a mistake</translation>
    </message>
    <message>
        <source>Something went wrong that should not ({kind}). What had arrived is kept.</source>
        <translation>Something went wrong that should not ({kind}). What had arrived is kept.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the log file.</source>
        <translation>Try again. If it happens again, report it with the log file.</translation>
    </message>
    <message>
        <source>Not a format for reports</source>
        <translation>Not a format for reports</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; does not end in a format that Keyturn writes.</source>
        <translation>&apos;{name}&apos; does not end in a format that Keyturn writes.</translation>
    </message>
    <message>
        <source>Name a file that ends in .csv, .json or .html.</source>
        <translation>Name a file that ends in .csv, .json or .html.</translation>
    </message>
    <message>
        <source>Authentication status</source>
        <translation>Authentication status</translation>
    </message>
    <message>
        <source>History of {tenant}</source>
        <translation>History of {tenant}</translation>
    </message>
    <message>
        <source>Made by Keyturn at {moment}. All times are UTC.</source>
        <translation>Made by Keyturn at {moment}. All times are UTC.</translation>
    </message>
    <message>
        <source>Tenants by status</source>
        <translation>Tenants by status</translation>
    </message>
    <message>
        <source>Expected to end in the coming 90 days</source>
        <translation>Expected to end in the coming 90 days</translation>
    </message>
    <message>
        <source>Tenants whose tokens are expected to end, by week</source>
        <translation>Tenants whose tokens are expected to end, by week</translation>
    </message>
    <message>
        <source>The same numbers are in the table below the chart.</source>
        <translation>The same numbers are in the table below the chart.</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>The same as a table</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What happened, and what helps</source>
        <translation>What happened, and what helps</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Days left</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>Last refresh</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Last checked</translation>
    </message>
    <message>
        <source>There are no tenants yet.</source>
        <translation>There are no tenants yet.</translation>
    </message>
    <message>
        <source>Checks by day</source>
        <translation>Checks by day</translation>
    </message>
    <message>
        <source>✕ marks a day with a failed check.</source>
        <translation>✕ marks a day with a failed check.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>All checks</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>works</source>
        <translation>works</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Nothing was checked yet.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>expiring</translation>
    </message>
    <message>
        <source>consent required</source>
        <translation>consent required</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unreachable</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>not set up</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>technician</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>Confidence: low.</source>
        <translation>Confidence: low.</translation>
    </message>
    <message>
        <source>Confidence: medium.</source>
        <translation>Confidence: medium.</translation>
    </message>
    <message>
        <source>Confidence: high.</source>
        <translation>Confidence: high.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{code}, correlation id {correlation_id}, {moment}.</source>
        <translation>{code}, correlation id {correlation_id}, {moment}.</translation>
    </message>
    <message>
        <source>{code}, {moment}.</source>
        <translation>{code}, {moment}.</translation>
    </message>
    <message>
        <source>To act: {who}.</source>
        <translation>To act: {who}.</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>The report cannot be written</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}).</source>
        <translation>{file} could not be written ({reason}).</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not an application id.</source>
        <translation>&apos;{value}&apos; is not an application id.</translation>
    </message>
    <message>
        <source>Copy the Application (client) ID from the registration&apos;s overview page.</source>
        <translation>Copy the Application (client) ID from the registration&apos;s overview page.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not known.</source>
        <translation>&apos;{value}&apos; is not known.</translation>
    </message>
    <message>
        <source>Use one of {words}.</source>
        <translation>Use one of {words}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; will not do.</source>
        <translation>&apos;{value}&apos; will not do.</translation>
    </message>
    <message>
        <source>Use a whole number from {least} to {most}.</source>
        <translation>Use a whole number from {least} to {most}.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is neither yes nor no.</source>
        <translation>&apos;{value}&apos; is neither yes nor no.</translation>
    </message>
    <message>
        <source>Use yes or no.</source>
        <translation>Use yes or no.</translation>
    </message>
    <message>
        <source>&apos;{scope}&apos; is not a scope.</source>
        <translation>&apos;{scope}&apos; is not a scope.</translation>
    </message>
    <message>
        <source>Separate scopes by blanks, without quotes.</source>
        <translation>Separate scopes by blanks, without quotes.</translation>
    </message>
    <message>
        <source>every sign-in asks for {scopes} by itself.</source>
        <translation>every sign-in asks for {scopes} by itself.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Leave it out.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; has a path; a tenant&apos;s name is added after the host.</source>
        <translation>&apos;{value}&apos; has a path; a tenant&apos;s name is added after the host.</translation>
    </message>
    <message>
        <source>Use https://host or https://host:port.</source>
        <translation>Use https://host or https://host:port.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; cannot be read ({kind}).</source>
        <translation>&apos;{value}&apos; cannot be read ({kind}).</translation>
    </message>
    <message>
        <source>Name a PEM file that you may read.</source>
        <translation>Name a PEM file that you may read.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a file.</source>
        <translation>&apos;{value}&apos; is not a file.</translation>
    </message>
    <message>
        <source>Name a PEM file.</source>
        <translation>Name a PEM file.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; holds no certificate that can be read.</source>
        <translation>&apos;{value}&apos; holds no certificate that can be read.</translation>
    </message>
    <message>
        <source>Name a file of certificates in PEM, each between BEGIN CERTIFICATE and END CERTIFICATE.</source>
        <translation>Name a file of certificates in PEM, each between BEGIN CERTIFICATE and END CERTIFICATE.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not encrypted, and what customers do there opens their company.</source>
        <translation>&apos;{value}&apos; is not encrypted, and what customers do there opens their company.</translation>
    </message>
    <message>
        <source>Use an https address: that of the reverse proxy before the page.</source>
        <translation>Use an https address: that of the reverse proxy before the page.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not an address of a machine.</source>
        <translation>&apos;{value}&apos; is not an address of a machine.</translation>
    </message>
    <message>
        <source>Use one like 127.0.0.1.</source>
        <translation>Use one like 127.0.0.1.</translation>
    </message>
    <message>
        <source>&apos;{word}&apos; is not an address or a network.</source>
        <translation>&apos;{word}&apos; is not an address or a network.</translation>
    </message>
    <message>
        <source>Use some like 127.0.0.1 10.0.0.0/8.</source>
        <translation>Use some like 127.0.0.1 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>{word} is every address there is.</source>
        <translation>{word} is every address there is.</translation>
    </message>
    <message>
        <source>Name only your own reverse proxies.</source>
        <translation>Name only your own reverse proxies.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; will not do.</source>
        <translation>&apos;{text}&apos; will not do.</translation>
    </message>
    <message>
        <source>Use at most {longest} ordinary characters.</source>
        <translation>Use at most {longest} ordinary characters.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not an address that every mail server takes.</source>
        <translation>&apos;{value}&apos; is not an address that every mail server takes.</translation>
    </message>
    <message>
        <source>Use one like help@example.com.</source>
        <translation>Use one like help@example.com.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a time of day.</source>
        <translation>&apos;{value}&apos; is not a time of day.</translation>
    </message>
    <message>
        <source>Use one like 07:30 or 22:00.</source>
        <translation>Use one like 07:30 or 22:00.</translation>
    </message>
    <message>
        <source>&apos;{number}&apos; is not a telephone number.</source>
        <translation>&apos;{number}&apos; is not a telephone number.</translation>
    </message>
    <message>
        <source>Use one like +49 30 1234-567.</source>
        <translation>Use one like +49 30 1234-567.</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a plain https address.</source>
        <translation>&apos;{value}&apos; is not a plain https address.</translation>
    </message>
    <message>
        <source>Use one like https://host:port.</source>
        <translation>Use one like https://host:port.</translation>
    </message>
    <message>
        <source>Mail is not set up</source>
        <translation>Mail is not set up</translation>
    </message>
    <message>
        <source>Keyturn does not know by which server, or from which address, to send: {keys} has no value.</source>
        <translation>Keyturn does not know by which server, or from which address, to send: {keys} has no value.</translation>
    </message>
    <message>
        <source>Keyturn does not know by which server, or from which address, to send: {keys} have no value.</source>
        <translation>Keyturn does not know by which server, or from which address, to send: {keys} have no value.</translation>
    </message>
    <message>
        <source>Fill in the mail server in Settings, or hand the message out by copying or a draft.</source>
        <translation>Fill in the mail server in Settings, or hand the message out by copying or a draft.</translation>
    </message>
    <message>
        <source>The mail password would be sent in the open</source>
        <translation>The mail password would be sent in the open</translation>
    </message>
    <message>
        <source>mail.security is none, and the connection to {host} leaves this machine.</source>
        <translation>mail.security is none, and the connection to {host} leaves this machine.</translation>
    </message>
    <message>
        <source>Set mail.security to tls or starttls, or clear mail.username if the server asks for no password.</source>
        <translation>Set mail.security to tls or starttls, or clear mail.username if the server asks for no password.</translation>
    </message>
    <message>
        <source>Not a usable setting</source>
        <translation>Not a usable setting</translation>
    </message>
    <message>
        <source>{key}: {happened}</source>
        <translation>{key}: {happened}</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>No such setting</translation>
    </message>
    <message>
        <source>There is no setting &apos;{key}&apos;.</source>
        <translation>There is no setting &apos;{key}&apos;.</translation>
    </message>
    <message>
        <source>`keyturn settings get` shows all of them.</source>
        <translation>`keyturn settings get` shows all of them.</translation>
    </message>
    <message>
        <source>The custom cloud is not complete</source>
        <translation>The custom cloud is not complete</translation>
    </message>
    <message>
        <source>cloud.name is custom, but {keys} has no value.</source>
        <translation>cloud.name is custom, but {keys} has no value.</translation>
    </message>
    <message>
        <source>cloud.name is custom, but {keys} have no value.</source>
        <translation>cloud.name is custom, but {keys} have no value.</translation>
    </message>
    <message>
        <source>Set {keys}, or choose another cloud.name.</source>
        <translation>Set {keys}, or choose another cloud.name.</translation>
    </message>
    <message>
        <source>The onboarding page has no public address</source>
        <translation>The onboarding page has no public address</translation>
    </message>
    <message>
        <source>onboarding.host is {host}, and Auth URLs for other machines need https.</source>
        <translation>onboarding.host is {host}, and Auth URLs for other machines need https.</translation>
    </message>
    <message>
        <source>Set onboarding.public_url to the https address of your reverse proxy, or onboarding.host to 127.0.0.1.</source>
        <translation>Set onboarding.public_url to the https address of your reverse proxy, or onboarding.host to 127.0.0.1.</translation>
    </message>
    <message>
        <source>No such resource</source>
        <translation>No such resource</translation>
    </message>
    <message>
        <source>There is no resource &apos;{name}&apos;.</source>
        <translation>There is no resource &apos;{name}&apos;.</translation>
    </message>
    <message>
        <source>Set {key} first.</source>
        <translation>Set {key} first.</translation>
    </message>
    <message>
        <source>The last resource</source>
        <translation>The last resource</translation>
    </message>
    <message>
        <source>{name} is the only resource, and a sign-in must ask for one.</source>
        <translation>{name} is the only resource, and a sign-in must ask for one.</translation>
    </message>
    <message>
        <source>Add another one first.</source>
        <translation>Add another one first.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>The address is missing.</translation>
    </message>
    <message>
        <source>Without the certificates nothing is sent.</source>
        <translation>Without the certificates nothing is sent.</translation>
    </message>
    <message>
        <source>{host} comes first.</source>
        <translation>{host} comes first.</translation>
    </message>
    <message>
        <source>The sign-in page is reached</source>
        <translation>The sign-in page is reached</translation>
    </message>
    <message>
        <source>{host} proved who it is.</source>
        <translation>{host} proved who it is.</translation>
    </message>
    <message>
        <source>{host} tells of an application only within a tenant.</source>
        <translation>{host} tells of an application only within a tenant.</translation>
    </message>
    <message>
        <source>The application is accepted</source>
        <translation>The application is accepted</translation>
    </message>
    <message>
        <source>A code was given for it and thrown away. Its permissions show at the first sign-in.</source>
        <translation>A code was given for it and thrown away. Its permissions show at the first sign-in.</translation>
    </message>
    <message>
        <source>Microsoft Graph is reached</source>
        <translation>Microsoft Graph is reached</translation>
    </message>
    <message>
        <source>The server said &apos;{error}&apos;.</source>
        <translation>The server said &apos;{error}&apos;.</translation>
    </message>
    <message>
        <source>This is not a sign-in page as Microsoft&apos;s</source>
        <translation>This is not a sign-in page as Microsoft&apos;s</translation>
    </message>
    <message>
        <source>Correct the cloud in the settings.</source>
        <translation>Correct the cloud in the settings.</translation>
    </message>
    <message>
        <source>This is not Microsoft Graph</source>
        <translation>This is not Microsoft Graph</translation>
    </message>
    <message>
        <source>Correct the Graph address in the settings.</source>
        <translation>Correct the Graph address in the settings.</translation>
    </message>
    <message>
        <source>Go through the steps of its registration once more.</source>
        <translation>Go through the steps of its registration once more.</translation>
    </message>
    <message>
        <source>The application was not tried</source>
        <translation>The application was not tried</translation>
    </message>
    <message>
        <source>Microsoft Graph was not tried</source>
        <translation>Microsoft Graph was not tried</translation>
    </message>
    <message>
        <source>The application is not known</source>
        <translation>The application is not known</translation>
    </message>
    <message>
        <source>No application with this id is registered in this cloud (AADSTS700016).</source>
        <translation>No application with this id is registered in this cloud (AADSTS700016).</translation>
    </message>
    <message>
        <source>Copy the Application (client) ID from the registration&apos;s overview page. A new one takes a minute to be known.</source>
        <translation>Copy the Application (client) ID from the registration&apos;s overview page. A new one takes a minute to be known.</translation>
    </message>
    <message>
        <source>The application is for one tenant only</source>
        <translation>The application is for one tenant only</translation>
    </message>
    <message>
        <source>Customers cannot sign in to it (AADSTS50194).</source>
        <translation>Customers cannot sign in to it (AADSTS50194).</translation>
    </message>
    <message>
        <source>In the registration, under Authentication, allow accounts in any organizational directory.</source>
        <translation>In the registration, under Authentication, allow accounts in any organizational directory.</translation>
    </message>
    <message>
        <source>The registration expects a secret, which a program on a desktop cannot keep (AADSTS7000218).</source>
        <translation>The registration expects a secret, which a program on a desktop cannot keep (AADSTS7000218).</translation>
    </message>
    <message>
        <source>In the registration, under Authentication, set Allow public client flows to Yes.</source>
        <translation>In the registration, under Authentication, set Allow public client flows to Yes.</translation>
    </message>
    <message>
        <source>No resource is configured</source>
        <translation>No resource is configured</translation>
    </message>
    <message>
        <source>There is nothing to get a token for.</source>
        <translation>There is nothing to get a token for.</translation>
    </message>
    <message>
        <source>Set resources.graph.scopes.</source>
        <translation>Set resources.graph.scopes.</translation>
    </message>
    <message>
        <source>The code cannot be used any more</source>
        <translation>The code cannot be used any more</translation>
    </message>
    <message>
        <source>What was stored of it is not in a form that this version understands.</source>
        <translation>What was stored of it is not in a form that this version understands.</translation>
    </message>
    <message>
        <source>Ask for a new code.</source>
        <translation>Ask for a new code.</translation>
    </message>
    <message>
        <source>The server&apos;s OpenID configuration lacks what sign-in needs.</source>
        <translation>The server&apos;s OpenID configuration lacks what sign-in needs.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be used.</source>
        <translation>The server&apos;s answer could not be used.</translation>
    </message>
    <message>
        <source>The answer does not say who signed in.</source>
        <translation>The answer does not say who signed in.</translation>
    </message>
    <message>
        <source>The id token was issued to another application.</source>
        <translation>The id token was issued to another application.</translation>
    </message>
    <message>
        <source>The id token was issued by another server.</source>
        <translation>The id token was issued by another server.</translation>
    </message>
    <message>
        <source>The id token had already ended when it arrived.</source>
        <translation>The id token had already ended when it arrived.</translation>
    </message>
    <message>
        <source>No browser sign-in on this computer</source>
        <translation>No browser sign-in on this computer</translation>
    </message>
    <message>
        <source>No port on 127.0.0.1 can be listened on.</source>
        <translation>No port on 127.0.0.1 can be listened on.</translation>
    </message>
    <message>
        <source>Sign in with a code instead.</source>
        <translation>Sign in with a code instead.</translation>
    </message>
    <message>
        <source>No free port was found.</source>
        <translation>No free port was found.</translation>
    </message>
    <message>
        <source>Teams administration</source>
        <translation>Teams administration</translation>
    </message>
    <message>
        <source>Nobody signed in before the code ended.</source>
        <translation>Nobody signed in before the code ended.</translation>
    </message>
    <message>
        <source>The stored tokens cannot be read</source>
        <translation>The stored tokens cannot be read</translation>
    </message>
    <message>
        <source>They are not in a form that this version understands.</source>
        <translation>They are not in a form that this version understands.</translation>
    </message>
    <message>
        <source>Renew the tenant&apos;s tokens.</source>
        <translation>Renew the tenant&apos;s tokens.</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>The database is damaged</translation>
    </message>
    <message>
        <source>{file} cannot be read as a database. It was left as it is.</source>
        <translation>{file} cannot be read as a database. It was left as it is.</translation>
    </message>
    <message>
        <source>Restore a backup with `keyturn restore FILE`, put a copy in its place (those made before updates lie beside it as {name}.before-*), or move the file away to start empty and renew the tenants.</source>
        <translation>Restore a backup with `keyturn restore FILE`, put a copy in its place (those made before updates lie beside it as {name}.before-*), or move the file away to start empty and renew the tenants.</translation>
    </message>
    <message>
        <source>Not Keyturn&apos;s database</source>
        <translation>Not Keyturn&apos;s database</translation>
    </message>
    <message>
        <source>{file} belongs to another program. It was left as it is.</source>
        <translation>{file} belongs to another program. It was left as it is.</translation>
    </message>
    <message>
        <source>Choose another data folder, or move the file away.</source>
        <translation>Choose another data folder, or move the file away.</translation>
    </message>
    <message>
        <source>The database is newer than this Keyturn</source>
        <translation>The database is newer than this Keyturn</translation>
    </message>
    <message>
        <source>{file} was written by a newer version (its schema is {revision}). It was left as it is.</source>
        <translation>{file} was written by a newer version (its schema is {revision}). It was left as it is.</translation>
    </message>
    <message>
        <source>Update Keyturn, or choose another data folder.</source>
        <translation>Update Keyturn, or choose another data folder.</translation>
    </message>
    <message>
        <source>The database cannot be written</source>
        <translation>The database cannot be written</translation>
    </message>
    <message>
        <source>{file} or its folder is read-only.</source>
        <translation>{file} or its folder is read-only.</translation>
    </message>
    <message>
        <source>Allow your account to write there, or choose another data folder.</source>
        <translation>Allow your account to write there, or choose another data folder.</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>The database cannot be opened</translation>
    </message>
    <message>
        <source>The operating system did not let Keyturn open {file}.</source>
        <translation>The operating system did not let Keyturn open {file}.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that your account may use it, or choose another data folder.</source>
        <translation>Check that the folder exists and that your account may use it, or choose another data folder.</translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation>The database is busy</translation>
    </message>
    <message>
        <source>Another program has kept {file} locked.</source>
        <translation>Another program has kept {file} locked.</translation>
    </message>
    <message>
        <source>Close other copies of Keyturn and backup programs that read it, then try again. Nothing was lost.</source>
        <translation>Close other copies of Keyturn and backup programs that read it, then try again. Nothing was lost.</translation>
    </message>
    <message>
        <source>Keyturn is running</source>
        <translation>Keyturn is running</translation>
    </message>
    <message>
        <source>Another copy of Keyturn is using {file}. Nothing was changed.</source>
        <translation>Another copy of Keyturn is using {file}. Nothing was changed.</translation>
    </message>
    <message>
        <source>Close its windows and commands, then try again.</source>
        <translation>Close its windows and commands, then try again.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>There was no room left to write to {file}. What was stored before is safe.</source>
        <translation>There was no room left to write to {file}. What was stored before is safe.</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <translation>Free some space on that disk, then try again.</translation>
    </message>
    <message>
        <source>The disk failed</source>
        <translation>The disk failed</translation>
    </message>
    <message>
        <source>The disk reported an error while Keyturn used {file}.</source>
        <translation>The disk reported an error while Keyturn used {file}.</translation>
    </message>
    <message>
        <source>Check the disk. A data folder on a network drive is not safe: use a local one.</source>
        <translation>Check the disk. A data folder on a network drive is not safe: use a local one.</translation>
    </message>
    <message>
        <source>The vault&apos;s key has changed</source>
        <translation>The vault&apos;s key has changed</translation>
    </message>
    <message>
        <source>Another copy of Keyturn has replaced the key that protects the tokens. Nothing was stored.</source>
        <translation>Another copy of Keyturn has replaced the key that protects the tokens. Nothing was stored.</translation>
    </message>
    <message>
        <source>Try again: the new key is used then.</source>
        <translation>Try again: the new key is used then.</translation>
    </message>
    <message>
        <source>The vault has a key already</source>
        <translation>The vault has a key already</translation>
    </message>
    <message>
        <source>Another copy of Keyturn has made the key that protects the tokens. Nothing was changed.</source>
        <translation>Another copy of Keyturn has made the key that protects the tokens. Nothing was changed.</translation>
    </message>
    <message>
        <source>Try again: that key is used then.</source>
        <translation>Try again: that key is used then.</translation>
    </message>
    <message>
        <source>The tenant is there already</source>
        <translation>The tenant is there already</translation>
    </message>
    <message>
        <source>{directory} is already stored as {name}.</source>
        <translation>{directory} is already stored as {name}.</translation>
    </message>
    <message>
        <source>Edit that tenant instead.</source>
        <translation>Edit that tenant instead.</translation>
    </message>
    <message>
        <source>No such tenant</source>
        <translation>No such tenant</translation>
    </message>
    <message>
        <source>No tenant answers to &apos;{reference}&apos;.</source>
        <translation>No tenant answers to &apos;{reference}&apos;.</translation>
    </message>
    <message>
        <source>See the list of tenants for its name.</source>
        <translation>See the list of tenants for its name.</translation>
    </message>
    <message>
        <source>No such invitation</source>
        <translation>No such invitation</translation>
    </message>
    <message>
        <source>No invitation answers to &apos;{reference}&apos;.</source>
        <translation>No invitation answers to &apos;{reference}&apos;.</translation>
    </message>
    <message>
        <source>It may have been removed together with its tenant: see the list of tenants.</source>
        <translation>It may have been removed together with its tenant: see the list of tenants.</translation>
    </message>
    <message>
        <source>The message is being sent right now.</source>
        <translation>The message is being sent right now.</translation>
    </message>
    <message>
        <source>The message was sent; send the invitation again for another one.</source>
        <translation>The message was sent; send the invitation again for another one.</translation>
    </message>
    <message>
        <source>The tenants cannot be brought back</source>
        <translation>The tenants cannot be brought back</translation>
    </message>
    <message>
        <source>Since they were removed, one of them was added again, or the key to the tokens was replaced.</source>
        <translation>Since they were removed, one of them was added again, or the key to the tokens was replaced.</translation>
    </message>
    <message>
        <source>Add what is missing, and renew it.</source>
        <translation>Add what is missing, and renew it.</translation>
    </message>
    <message>
        <source>More than one tenant</source>
        <translation>More than one tenant</translation>
    </message>
    <message>
        <source>{count} tenants answer to &apos;{reference}&apos;: {directories}.</source>
        <translation>{count} tenants answer to &apos;{reference}&apos;: {directories}.</translation>
    </message>
    <message>
        <source>Name it by one of these.</source>
        <translation>Name it by one of these.</translation>
    </message>
    <message>
        <source>The file cannot be imported</source>
        <translation>The file cannot be imported</translation>
    </message>
    <message>
        <source>{name} {happened}</source>
        <translation>{name} {happened}</translation>
    </message>
    <message>
        <source>could not be read ({reason}).</source>
        <translation>could not be read ({reason}).</translation>
    </message>
    <message>
        <source>is larger than {megabytes} MB.</source>
        <translation>is larger than {megabytes} MB.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Split it into smaller files.</translation>
    </message>
    <message>
        <source>is a workbook, not a CSV file.</source>
        <translation>is a workbook, not a CSV file.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>Save the sheet as CSV (UTF-8) and import that.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>has no column {columns}. Its first row has: {found}.</source>
        <translation>has no column {columns}. Its first row has: {found}.</translation>
    </message>
    <message>
        <source>Name the columns in the first row: name, tenant, admin_username; email and tags are optional.</source>
        <translation>Name the columns in the first row: name, tenant, admin_username; email and tags are optional.</translation>
    </message>
    <message>
        <source>has the column {column} more than once.</source>
        <translation>has the column {column} more than once.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Keep one of them.</translation>
    </message>
    <message>
        <source>A cell of this row has no end. Check its quotation marks; the rest was not read.</source>
        <translation>A cell of this row has no end. Check its quotation marks; the rest was not read.</translation>
    </message>
    <message>
        <source>A cell goes on over several lines, to line {last_line}. Check its quotation marks.</source>
        <translation>A cell goes on over several lines, to line {last_line}. Check its quotation marks.</translation>
    </message>
    <message>
        <source>{directory} is in row {before} already.</source>
        <translation>{directory} is in row {before} already.</translation>
    </message>
    <message>
        <source>{columns} and no column {column}</source>
        <translation>{columns} and no column {column}</translation>
    </message>
    <message>
        <source>Enter the directory id from the Entra overview page, or a domain like contoso.onmicrosoft.com.</source>
        <translation>Enter the directory id from the Entra overview page, or a domain like contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>Not a usable tenant</source>
        <translation>Not a usable tenant</translation>
    </message>
    <message>
        <source>The {called} is missing.</source>
        <translation>The {called} is missing.</translation>
    </message>
    <message>
        <source>Enter one like admin@contoso.com.</source>
        <translation>Enter one like admin@contoso.com.</translation>
    </message>
    <message>
        <source>&apos;{address}&apos; is not {an}.</source>
        <translation>&apos;{address}&apos; is not {an}.</translation>
    </message>
    <message>
        <source>The tenant has no name.</source>
        <translation>The tenant has no name.</translation>
    </message>
    <message>
        <source>Enter the customer&apos;s name.</source>
        <translation>Enter the customer&apos;s name.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be a name.</source>
        <translation>&apos;{name}&apos; cannot be a name.</translation>
    </message>
    <message>
        <source>The directory id or domain is missing.</source>
        <translation>The directory id or domain is missing.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a directory id or a domain.</source>
        <translation>&apos;{text}&apos; is not a directory id or a domain.</translation>
    </message>
    <message>
        <source>&apos;{tag}&apos; cannot be a tag.</source>
        <translation>&apos;{tag}&apos; cannot be a tag.</translation>
    </message>
    <message>
        <source>Use at most 40 ordinary characters.</source>
        <translation>Use at most 40 ordinary characters.</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>e-mail address</translation>
    </message>
    <message>
        <source>M365 admin username</source>
        <translation>M365 admin username</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>an e-mail address</translation>
    </message>
    <message>
        <source>an M365 admin username</source>
        <translation>an M365 admin username</translation>
    </message>
    <message>
        <source>&apos;{row}&apos; is more than a name, a domain and an account.</source>
        <translation>&apos;{row}&apos; is more than a name, a domain and an account.</translation>
    </message>
    <message>
        <source>{name} is being renewed or checked right now, here or in another Keyturn.</source>
        <translation>{name} is being renewed or checked right now, here or in another Keyturn.</translation>
    </message>
    <message>
        <source>Finish or cancel that one first.</source>
        <translation>Finish or cancel that one first.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nobody is signed in.</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>The vault is locked</translation>
    </message>
    <message>
        <source>The stored tokens cannot be used before the vault is open.</source>
        <translation>The stored tokens cannot be used before the vault is open.</translation>
    </message>
    <message>
        <source>Open the vault, then try again.</source>
        <translation>Open the vault, then try again.</translation>
    </message>
    <message>
        <source>Stored tokens cannot be opened</source>
        <translation>Stored tokens cannot be opened</translation>
    </message>
    <message>
        <source>They were altered, cut short, or belong to something else, so they were not used.</source>
        <translation>They were altered, cut short, or belong to something else, so they were not used.</translation>
    </message>
    <message>
        <source>Renew the tenant: that stores new ones.</source>
        <translation>Renew the tenant: that stores new ones.</translation>
    </message>
    <message>
        <source>A passphrase is needed</source>
        <translation>A passphrase is needed</translation>
    </message>
    <message>
        <source>This machine has no keyring that Keyturn can use, so a passphrase has to protect the tokens.</source>
        <translation>This machine has no keyring that Keyturn can use, so a passphrase has to protect the tokens.</translation>
    </message>
    <message>
        <source>Choose one when the window asks, or give one on the command line with --passphrase-file.</source>
        <translation>Choose one when the window asks, or give one on the command line with --passphrase-file.</translation>
    </message>
    <message>
        <source>The passphrase is needed</source>
        <translation>The passphrase is needed</translation>
    </message>
    <message>
        <source>A passphrase protects the stored tokens.</source>
        <translation>A passphrase protects the stored tokens.</translation>
    </message>
    <message>
        <source>Enter it when the window asks, or give it on the command line with --passphrase-file.</source>
        <translation>Enter it when the window asks, or give it on the command line with --passphrase-file.</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Wrong passphrase</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>This passphrase does not open the vault.</translation>
    </message>
    <message>
        <source>Try again; capital letters, spaces and the keyboard&apos;s language count.</source>
        <translation>Try again; capital letters, spaces and the keyboard&apos;s language count.</translation>
    </message>
    <message>
        <source>This passphrase will not do</source>
        <translation>This passphrase will not do</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>The keyring is locked</translation>
    </message>
    <message>
        <source>The system&apos;s keyring holds the key to the stored tokens, and it was not unlocked.</source>
        <translation>The system&apos;s keyring holds the key to the stored tokens, and it was not unlocked.</translation>
    </message>
    <message>
        <source>Unlock it or answer its dialog, then try again.</source>
        <translation>Unlock it or answer its dialog, then try again.</translation>
    </message>
    <message>
        <source>The keyring failed</source>
        <translation>The keyring failed</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not do what Keyturn asked of it ({reason}).</source>
        <translation>The system&apos;s keyring did not do what Keyturn asked of it ({reason}).</translation>
    </message>
    <message>
        <source>Check that the keyring works, sign out of the desktop and in again, then try again.</source>
        <translation>Check that the keyring works, sign out of the desktop and in again, then try again.</translation>
    </message>
    <message>
        <source>No keyring here</source>
        <translation>No keyring here</translation>
    </message>
    <message>
        <source>This session has no keyring that Keyturn can use.</source>
        <translation>This session has no keyring that Keyturn can use.</translation>
    </message>
    <message>
        <source>Run Keyturn where the keyring is: in the desktop session of the account that uses it.</source>
        <translation>Run Keyturn where the keyring is: in the desktop session of the account that uses it.</translation>
    </message>
    <message>
        <source>The key to the tokens is gone</source>
        <translation>The key to the tokens is gone</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not have the key, so the stored tokens cannot be opened. The tenants are all there.</source>
        <translation>The system&apos;s keyring does not have the key, so the stored tokens cannot be opened. The tenants are all there.</translation>
    </message>
    <message>
        <source>Restore a backup: it brings the key back. Data from another machine or account can be used there. Without either, start with a new key and renew each tenant once.</source>
        <translation>Restore a backup: it brings the key back. Data from another machine or account can be used there. Without either, start with a new key and renew each tenant once.</translation>
    </message>
    <message>
        <source>The record of the vault&apos;s key is damaged</source>
        <translation>The record of the vault&apos;s key is damaged</translation>
    </message>
    <message>
        <source>What is stored about the key to the tokens cannot be right, so it was not used.</source>
        <translation>What is stored about the key to the tokens cannot be right, so it was not used.</translation>
    </message>
    <message>
        <source>Put a backup of the database in its place, or start with a new key and renew the tenants.</source>
        <translation>Put a backup of the database in its place, or start with a new key and renew the tenants.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Not enough memory</translation>
    </message>
    <message>
        <source>Checking a passphrase takes {megabytes} MB of memory, and so much is not free.</source>
        <translation>Checking a passphrase takes {megabytes} MB of memory, and so much is not free.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Close other programs, then try again.</translation>
    </message>
    <message>
        <source>it did not keep what it was given</source>
        <translation>it did not keep what it was given</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters. This one has {length}.</source>
        <translation>A passphrase needs at least {least} characters. This one has {length}.</translation>
    </message>
    <message>
        <source>Four or five unrelated words make a good one.</source>
        <translation>Four or five unrelated words make a good one.</translation>
    </message>
    <message>
        <source>It contains a character that cannot be typed everywhere, such as a tab or a line break.</source>
        <translation>It contains a character that cannot be typed everywhere, such as a tab or a line break.</translation>
    </message>
    <message>
        <source>Use letters, digits, signs and spaces.</source>
        <translation>Use letters, digits, signs and spaces.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>The file cannot be opened</translation>
    </message>
    <message>
        <source>It is not one of Keyturn&apos;s files of this kind ({kind}).</source>
        <translation>It is not one of Keyturn&apos;s files of this kind ({kind}).</translation>
    </message>
    <message>
        <source>Choose such a file.</source>
        <translation>Choose such a file.</translation>
    </message>
    <message>
        <source>A newer version of Keyturn made it.</source>
        <translation>A newer version of Keyturn made it.</translation>
    </message>
    <message>
        <source>Update Keyturn on this machine.</source>
        <translation>Update Keyturn on this machine.</translation>
    </message>
    <message>
        <source>It is damaged: cut short or altered.</source>
        <translation>It is damaged: cut short or altered.</translation>
    </message>
    <message>
        <source>Copy it again, or export it again.</source>
        <translation>Copy it again, or export it again.</translation>
    </message>
    <message>
        <source>This passphrase does not open it.</source>
        <translation>This passphrase does not open it.</translation>
    </message>
    <message>
        <source>The onboarding page&apos;s port is in use</source>
        <translation>The onboarding page&apos;s port is in use</translation>
    </message>
    <message>
        <source>Another program, perhaps another Keyturn, listens on port {port} of {host} already.</source>
        <translation>Another program, perhaps another Keyturn, listens on port {port} of {host} already.</translation>
    </message>
    <message>
        <source>Stop that one, or set onboarding.port to another port.</source>
        <translation>Stop that one, or set onboarding.port to another port.</translation>
    </message>
    <message>
        <source>The onboarding page cannot listen</source>
        <translation>The onboarding page cannot listen</translation>
    </message>
    <message>
        <source>{host} port {port} cannot be used here ({reason}).</source>
        <translation>{host} port {port} cannot be used here ({reason}).</translation>
    </message>
    <message>
        <source>Set onboarding.host and onboarding.port to what this machine may listen on.</source>
        <translation>Set onboarding.host and onboarding.port to what this machine may listen on.</translation>
    </message>
    <message>
        <source>The practice directory does not start</source>
        <translation>The practice directory does not start</translation>
    </message>
    <message>
        <source>Then start Keyturn again.</source>
        <translation>Then start Keyturn again.</translation>
    </message>
    <message>
        <source>The draft cannot be saved</source>
        <translation>The draft cannot be saved</translation>
    </message>
    <message>
        <source>Starting with the session was not changed</source>
        <translation>Starting with the session was not changed</translation>
    </message>
    <message>
        <source>Check that the folder exists and is yours.</source>
        <translation>Check that the folder exists and is yours.</translation>
    </message>
    <message>
        <source>The registry</source>
        <translation>The registry</translation>
    </message>
    <message>
        <source>Unused for too long</source>
        <translation>Unused for too long</translation>
    </message>
    <message>
        <source>Nobody used {tenant}&apos;s tokens for about 90 days, so they ended ({code}).</source>
        <translation>Nobody used {tenant}&apos;s tokens for about 90 days, so they ended ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation and have {admin} sign in.</source>
        <translation>Send a new invitation and have {admin} sign in.</translation>
    </message>
    <message>
        <source>Access was revoked</source>
        <translation>Access was revoked</translation>
    </message>
    <message>
        <source>The sessions of {account} were revoked, by the account&apos;s owner or an administrator ({code}).</source>
        <translation>The sessions of {account} were revoked, by the account&apos;s owner or an administrator ({code}).</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>The password of {account} was changed or ended, and all its sessions with it ({code}).</source>
        <translation>The password of {account} was changed or ended, and all its sessions with it ({code}).</translation>
    </message>
    <message>
        <source>The sign-in took too long</source>
        <translation>The sign-in took too long</translation>
    </message>
    <message>
        <source>Too much time passed between the steps of the sign-in ({code}).</source>
        <translation>Too much time passed between the steps of the sign-in ({code}).</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} sign in without a break.</source>
        <translation>Ask for a new code and have {admin} sign in without a break.</translation>
    </message>
    <message>
        <source>The stored token is not valid</source>
        <translation>The stored token is not valid</translation>
    </message>
    <message>
        <source>Microsoft does not accept the stored token of {tenant} ({code}).</source>
        <translation>Microsoft does not accept the stored token of {tenant} ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation and have {admin} sign in. It replaces the stored token.</source>
        <translation>Send a new invitation and have {admin} sign in. It replaces the stored token.</translation>
    </message>
    <message>
        <source>A policy wants frequent sign-ins</source>
        <translation>A policy wants frequent sign-ins</translation>
    </message>
    <message>
        <source>A Conditional Access policy of {tenant} ends sessions after a set time ({code}).</source>
        <translation>A Conditional Access policy of {tenant} ends sessions after a set time ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation. So that it does not come back, have their administrator exclude {admin} from the sign-in frequency policy.</source>
        <translation>Send a new invitation. So that it does not come back, have their administrator exclude {admin} from the sign-in frequency policy.</translation>
    </message>
    <message>
        <source>Multi-factor authentication needed</source>
        <translation>Multi-factor authentication needed</translation>
    </message>
    <message>
        <source>{tenant} wants {account} to confirm the sign-in with a second factor ({code}).</source>
        <translation>{tenant} wants {account} to confirm the sign-in with a second factor ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation and have {admin} sign in with the phone or key at hand.</source>
        <translation>Send a new invitation and have {admin} sign in with the phone or key at hand.</translation>
    </message>
    <message>
        <source>Multi-factor authentication not set up</source>
        <translation>Multi-factor authentication not set up</translation>
    </message>
    <message>
        <source>{account} has to set up a second factor before it can sign in ({code}).</source>
        <translation>{account} has to set up a second factor before it can sign in ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation. {admin} sets up the second factor while signing in.</source>
        <translation>Send a new invitation. {admin} sets up the second factor while signing in.</translation>
    </message>
    <message>
        <source>Another check was not passed</source>
        <translation>Another check was not passed</translation>
    </message>
    <message>
        <source>{tenant} wants a check by another provider at sign-in, and it was not passed ({code}).</source>
        <translation>{tenant} wants a check by another provider at sign-in, and it was not passed ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation. If it happens again, ask their administrator about the external check.</source>
        <translation>Send a new invitation. If it happens again, ask their administrator about the external check.</translation>
    </message>
    <message>
        <source>The account is not in this tenant</source>
        <translation>The account is not in this tenant</translation>
    </message>
    <message>
        <source>The account that was used does not exist in {tenant} ({code}).</source>
        <translation>The account that was used does not exist in {tenant} ({code}).</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} sign in in a private browser window.</source>
        <translation>Ask for a new code and have {admin} sign in in a private browser window.</translation>
    </message>
    <message>
        <source>Password expired</source>
        <translation>Password expired</translation>
    </message>
    <message>
        <source>The password of {account} expired ({code}).</source>
        <translation>The password of {account} expired ({code}).</translation>
    </message>
    <message>
        <source>Have {admin} set a new password, then send a new invitation.</source>
        <translation>Have {admin} set a new password, then send a new invitation.</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>Account locked</translation>
    </message>
    <message>
        <source>{account} is locked after too many attempts, or the sign-in came from an address with a bad record ({code}).</source>
        <translation>{account} is locked after too many attempts, or the sign-in came from an address with a bad record ({code}).</translation>
    </message>
    <message>
        <source>Wait, or have their administrator unlock the account. Then send a new invitation.</source>
        <translation>Wait, or have their administrator unlock the account. Then send a new invitation.</translation>
    </message>
    <message>
        <source>Account disabled</source>
        <translation>Account disabled</translation>
    </message>
    <message>
        <source>{account} is disabled ({code}).</source>
        <translation>{account} is disabled ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator enable it, or change the admin username to another account. Then send a new invitation.</source>
        <translation>Have their administrator enable it, or change the admin username to another account. Then send a new invitation.</translation>
    </message>
    <message>
        <source>Not assigned to the application</source>
        <translation>Not assigned to the application</translation>
    </message>
    <message>
        <source>In {tenant} only assigned users may use the application, and {account} is not one of them ({code}).</source>
        <translation>In {tenant} only assigned users may use the application, and {account} is not one of them ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator assign {admin} under Enterprise applications, Users and groups. Then send a new invitation.</source>
        <translation>Have their administrator assign {admin} under Enterprise applications, Users and groups. Then send a new invitation.</translation>
    </message>
    <message>
        <source>Consent is missing</source>
        <translation>Consent is missing</translation>
    </message>
    <message>
        <source>Nobody in {tenant} has allowed the application what it needs.</source>
        <translation>Nobody in {tenant} has allowed the application what it needs.</translation>
    </message>
    <message>
        <source>Have a Global Administrator open the consent link and accept, or send them a new invitation: the permissions are asked for while signing in.</source>
        <translation>Have a Global Administrator open the consent link and accept, or send them a new invitation: the permissions are asked for while signing in.</translation>
    </message>
    <message>
        <source>Consent was declined</source>
        <translation>Consent was declined</translation>
    </message>
    <message>
        <source>The permissions request was cancelled ({code}).</source>
        <translation>The permissions request was cancelled ({code}).</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} choose Accept.</source>
        <translation>Ask for a new code and have {admin} choose Accept.</translation>
    </message>
    <message>
        <source>An administrator must consent</source>
        <translation>An administrator must consent</translation>
    </message>
    <message>
        <source>{account} may not consent for {tenant} ({code}).</source>
        <translation>{account} may not consent for {tenant} ({code}).</translation>
    </message>
    <message>
        <source>Have a Global Administrator open the consent link and accept, or give {admin} that role for the sign-in. Then send a new invitation.</source>
        <translation>Have a Global Administrator open the consent link and accept, or give {admin} that role for the sign-in. Then send a new invitation.</translation>
    </message>
    <message>
        <source>Consent is missing, or the application is set up wrongly</source>
        <translation>Consent is missing, or the application is set up wrongly</translation>
    </message>
    <message>
        <source>{tenant} has not consented, or the application asks for nothing it could consent to ({code}).</source>
        <translation>{tenant} has not consented, or the application asks for nothing it could consent to ({code}).</translation>
    </message>
    <message>
        <source>Have a Global Administrator open the consent link and accept. If it stays so, check application.client_id and the application&apos;s permissions.</source>
        <translation>Have a Global Administrator open the consent link and accept. If it stays so, check application.client_id and the application&apos;s permissions.</translation>
    </message>
    <message>
        <source>The application was removed</source>
        <translation>The application was removed</translation>
    </message>
    <message>
        <source>The enterprise application is not in {tenant} any more ({code}).</source>
        <translation>The enterprise application is not in {tenant} any more ({code}).</translation>
    </message>
    <message>
        <source>Send a new invitation to a Global Administrator, who ticks Consent on behalf of your organization and accepts. The role can be removed afterwards.</source>
        <translation>Send a new invitation to a Global Administrator, who ticks Consent on behalf of your organization and accepts. The role can be removed afterwards.</translation>
    </message>
    <message>
        <source>The application is not allowed for partners</source>
        <translation>The application is not allowed for partners</translation>
    </message>
    <message>
        <source>The application has not been authorised in {tenant} for administrators of a partner ({code}).</source>
        <translation>The application has not been authorised in {tenant} for administrators of a partner ({code}).</translation>
    </message>
    <message>
        <source>Have their own Global Administrator open the consent link, or pre-consent the application for the customer. Then send a new invitation.</source>
        <translation>Have their own Global Administrator open the consent link, or pre-consent the application for the customer. Then send a new invitation.</translation>
    </message>
    <message>
        <source>A policy blocks the sign-in</source>
        <translation>A policy blocks the sign-in</translation>
    </message>
    <message>
        <source>A policy of {tenant} blocks this way to sign in, often because it is by code ({code}). A new invitation will not help.</source>
        <translation>A policy of {tenant} blocks this way to sign in, often because it is by code ({code}). A new invitation will not help.</translation>
    </message>
    <message>
        <source>Sign in through a browser instead, or ask their administrator to exclude {admin} from the policy.</source>
        <translation>Sign in through a browser instead, or ask their administrator to exclude {admin} from the policy.</translation>
    </message>
    <message>
        <source>A policy wants a managed device</source>
        <translation>A policy wants a managed device</translation>
    </message>
    <message>
        <source>{tenant} allows the sign-in only from a device, system or app that it manages. A new invitation will not help.</source>
        <translation>{tenant} allows the sign-in only from a device, system or app that it manages. A new invitation will not help.</translation>
    </message>
    <message>
        <source>Sign in through a browser on a compliant device, or ask their administrator to exclude {admin} from the policy.</source>
        <translation>Sign in through a browser on a compliant device, or ask their administrator to exclude {admin} from the policy.</translation>
    </message>
    <message>
        <source>Setting up the second factor is blocked</source>
        <translation>Setting up the second factor is blocked</translation>
    </message>
    <message>
        <source>{account} would have to set up a second factor, and a policy of {tenant} does not allow that from here ({code}).</source>
        <translation>{account} would have to set up a second factor, and a policy of {tenant} does not allow that from here ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator set it up for {admin}, or allow it from this place.</source>
        <translation>Have their administrator set it up for {admin}, or allow it from this place.</translation>
    </message>
    <message>
        <source>The account is at risk</source>
        <translation>The account is at risk</translation>
    </message>
    <message>
        <source>Microsoft holds {account} to be at risk and blocks it ({code}).</source>
        <translation>Microsoft holds {account} to be at risk and blocks it ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator look into the risk and dismiss or remediate it in Entra ID Protection.</source>
        <translation>Have their administrator look into the risk and dismiss or remediate it in Entra ID Protection.</translation>
    </message>
    <message>
        <source>The application is disabled</source>
        <translation>The application is disabled</translation>
    </message>
    <message>
        <source>The enterprise application is disabled in {tenant} ({code}).</source>
        <translation>The enterprise application is disabled in {tenant} ({code}).</translation>
    </message>
    <message>
        <source>Have their administrator switch on Enabled for users to sign in under Enterprise applications, Properties.</source>
        <translation>Have their administrator switch on Enabled for users to sign in under Enterprise applications, Properties.</translation>
    </message>
    <message>
        <source>The service is not in this tenant</source>
        <translation>The service is not in this tenant</translation>
    </message>
    <message>
        <source>{tenant} does not have the service that a token was wanted for, or no licence for it.</source>
        <translation>{tenant} does not have the service that a token was wanted for, or no licence for it.</translation>
    </message>
    <message>
        <source>Have their administrator add the licence or consent to the service, or remove the resource from the settings.</source>
        <translation>Have their administrator add the licence or consent to the service, or remove the resource from the settings.</translation>
    </message>
    <message>
        <source>The application may not use this service</source>
        <translation>The application may not use this service</translation>
    </message>
    <message>
        <source>Microsoft has not authorised this application of its own for the service ({code}).</source>
        <translation>Microsoft has not authorised this application of its own for the service ({code}).</translation>
    </message>
    <message>
        <source>Set application.client_id to your own registration with the permissions it needs.</source>
        <translation>Set application.client_id to your own registration with the permissions it needs.</translation>
    </message>
    <message>
        <source>Public client flows are off</source>
        <translation>Public client flows are off</translation>
    </message>
    <message>
        <source>The application&apos;s registration expects a secret, which a program on a desktop cannot keep.</source>
        <translation>The application&apos;s registration expects a secret, which a program on a desktop cannot keep.</translation>
    </message>
    <message>
        <source>Set Allow public client flows to Yes in the application&apos;s registration, under Authentication.</source>
        <translation>Set Allow public client flows to Yes in the application&apos;s registration, under Authentication.</translation>
    </message>
    <message>
        <source>The application is not accepted</source>
        <translation>The application is not accepted</translation>
    </message>
    <message>
        <source>1 tenant to {file}</source>
        <translation>1 tenant to {file}</translation>
    </message>
    <message>
        <source>{number} tenants to {file}</source>
        <translation>{number} tenants to {file}</translation>
    </message>
    <message>
        <source>1 tenant from {file}</source>
        <translation>1 tenant from {file}</translation>
    </message>
    <message>
        <source>{number} tenants from {file}</source>
        <translation>{number} tenants from {file}</translation>
    </message>
    <message>
        <source>{number} to {file}</source>
        <translation>{number} to {file}</translation>
    </message>
    <message>
        <source>{number} added, {updated} updated from {source}</source>
        <translation>{number} added, {updated} updated from {source}</translation>
    </message>
    <message>
        <source>{tags} on {tenants}</source>
        <translation>{tags} on {tenants}</translation>
    </message>
    <message>
        <source>{tenants} and {number} more</source>
        <translation>{tenants} and {number} more</translation>
    </message>
    <message>
        <source>a pasted list</source>
        <translation>a pasted list</translation>
    </message>
    <message>
        <source>The server does not accept the application: {description}</source>
        <translation>The server does not accept the application: {description}</translation>
    </message>
    <message>
        <source>Check application.client_id in the settings, and that its registration allows public client flows.</source>
        <translation>Check application.client_id in the settings, and that its registration allows public client flows.</translation>
    </message>
    <message>
        <source>The browser&apos;s way back is not registered</source>
        <translation>The browser&apos;s way back is not registered</translation>
    </message>
    <message>
        <source>The application&apos;s registration does not allow the address that a browser sign-in returns to ({code}).</source>
        <translation>The application&apos;s registration does not allow the address that a browser sign-in returns to ({code}).</translation>
    </message>
    <message>
        <source>Add the redirect address http://localhost under Mobile and desktop applications in the registration.</source>
        <translation>Add the redirect address http://localhost under Mobile and desktop applications in the registration.</translation>
    </message>
    <message>
        <source>The scopes are not right</source>
        <translation>The scopes are not right</translation>
    </message>
    <message>
        <source>The service does not know the permissions that were asked for.</source>
        <translation>The service does not know the permissions that were asked for.</translation>
    </message>
    <message>
        <source>Correct resources.NAME.scopes in the settings. All scopes of one resource belong to one service.</source>
        <translation>Correct resources.NAME.scopes in the settings. All scopes of one resource belong to one service.</translation>
    </message>
    <message>
        <source>The tenant cannot be reached from this network</source>
        <translation>The tenant cannot be reached from this network</translation>
    </message>
    <message>
        <source>A tenant restriction or a cross-tenant access policy stands between this place and {tenant} ({code}).</source>
        <translation>A tenant restriction or a cross-tenant access policy stands between this place and {tenant} ({code}).</translation>
    </message>
    <message>
        <source>Use another network, or have their administrator change the policy under Cross-tenant access settings.</source>
        <translation>Use another network, or have their administrator change the policy under Cross-tenant access settings.</translation>
    </message>
    <message>
        <source>Tenant not found</source>
        <translation>Tenant not found</translation>
    </message>
    <message>
        <source>There is no such tenant in this cloud: {tenant}.</source>
        <translation>There is no such tenant in this cloud: {tenant}.</translation>
    </message>
    <message>
        <source>Correct the tenant&apos;s directory id or domain, or cloud.name in the settings.</source>
        <translation>Correct the tenant&apos;s directory id or domain, or cloud.name in the settings.</translation>
    </message>
    <message>
        <source>Wrong cloud</source>
        <translation>Wrong cloud</translation>
    </message>
    <message>
        <source>{tenant} is in another of Microsoft&apos;s clouds ({code}).</source>
        <translation>{tenant} is in another of Microsoft&apos;s clouds ({code}).</translation>
    </message>
    <message>
        <source>Set cloud.name to the tenant&apos;s cloud. The application must be registered there too.</source>
        <translation>Set cloud.name to the tenant&apos;s cloud. The application must be registered there too.</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Not signed in yet</translation>
    </message>
    <message>
        <source>Nobody has signed in with the code yet.</source>
        <translation>Nobody has signed in with the code yet.</translation>
    </message>
    <message>
        <source>Wait: nothing has to be done here while the code lives.</source>
        <translation>Wait: nothing has to be done here while the code lives.</translation>
    </message>
    <message>
        <source>The code does not work any more</source>
        <translation>The code does not work any more</translation>
    </message>
    <message>
        <source>The code was mistyped, used already or has ended.</source>
        <translation>The code was mistyped, used already or has ended.</translation>
    </message>
    <message>
        <source>The code expired</source>
        <translation>The code expired</translation>
    </message>
    <message>
        <source>Ask for a new code when {admin} is ready to type it.</source>
        <translation>Ask for a new code when {admin} is ready to type it.</translation>
    </message>
    <message>
        <source>The sign-in was declined</source>
        <translation>The sign-in was declined</translation>
    </message>
    <message>
        <source>Somebody said no to the sign-in on Microsoft&apos;s page.</source>
        <translation>Somebody said no to the sign-in on Microsoft&apos;s page.</translation>
    </message>
    <message>
        <source>Tell {admin} what the sign-in is for, then ask for a new code.</source>
        <translation>Tell {admin} what the sign-in is for, then ask for a new code.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>The renewal was called off. What was stored before is unchanged.</source>
        <translation>The renewal was called off. What was stored before is unchanged.</translation>
    </message>
    <message>
        <source>Renew again whenever it suits.</source>
        <translation>Renew again whenever it suits.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>Nobody signed in in time</translation>
    </message>
    <message>
        <source>The time to wait for {admin} is over. What was stored before is unchanged.</source>
        <translation>The time to wait for {admin} is over. What was stored before is unchanged.</translation>
    </message>
    <message>
        <source>Renew again when {admin} is ready to sign in.</source>
        <translation>Renew again when {admin} is ready to sign in.</translation>
    </message>
    <message>
        <source>No sign-in by code here</source>
        <translation>No sign-in by code here</translation>
    </message>
    <message>
        <source>This server does not offer sign-in by code.</source>
        <translation>This server does not offer sign-in by code.</translation>
    </message>
    <message>
        <source>Sign in through a browser instead.</source>
        <translation>Sign in through a browser instead.</translation>
    </message>
    <message>
        <source>Another account signed in</source>
        <translation>Another account signed in</translation>
    </message>
    <message>
        <source>{description} Nothing was stored.</source>
        <translation>{description} Nothing was stored.</translation>
    </message>
    <message>
        <source>The tokens are another account&apos;s</source>
        <translation>The tokens are another account&apos;s</translation>
    </message>
    <message>
        <source>The tokens of {tenant} belong to {account}, but its M365 admin username is {admin}.</source>
        <translation>The tokens of {tenant} belong to {account}, but its M365 admin username is {admin}.</translation>
    </message>
    <message>
        <source>Have {admin} sign in, or correct the admin username.</source>
        <translation>Have {admin} sign in, or correct the admin username.</translation>
    </message>
    <message>
        <source>The sign-in was in another tenant</source>
        <translation>The sign-in was in another tenant</translation>
    </message>
    <message>
        <source>Ask for a new code and have {admin} sign in in a private browser window. If the tenant was entered wrongly, correct it.</source>
        <translation>Ask for a new code and have {admin} sign in in a private browser window. If the tenant was entered wrongly, correct it.</translation>
    </message>
    <message>
        <source>It is not certain who signed in</source>
        <translation>It is not certain who signed in</translation>
    </message>
    <message>
        <source>Check cloud.name, cloud.authority and application.client_id in the settings.</source>
        <translation>Check cloud.name, cloud.authority and application.client_id in the settings.</translation>
    </message>
    <message>
        <source>The clocks disagree</source>
        <translation>The clocks disagree</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date, time and time zone right, then ask for a new code.</source>
        <translation>Set this computer&apos;s date, time and time zone right, then ask for a new code.</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>Not set up yet</translation>
    </message>
    <message>
        <source>Nobody has signed in for {tenant} yet.</source>
        <translation>Nobody has signed in for {tenant} yet.</translation>
    </message>
    <message>
        <source>Send an invitation and have {admin} sign in.</source>
        <translation>Send an invitation and have {admin} sign in.</translation>
    </message>
    <message>
        <source>The sign-in would not last</source>
        <translation>The sign-in would not last</translation>
    </message>
    <message>
        <source>The server gave no refresh token, so {tenant}&apos;s tokens would end within the hour. Nothing was stored.</source>
        <translation>The server gave no refresh token, so {tenant}&apos;s tokens would end within the hour. Nothing was stored.</translation>
    </message>
    <message>
        <source>Allow refresh tokens (offline access) in the application&apos;s registration, then send a new invitation.</source>
        <translation>Allow refresh tokens (offline access) in the application&apos;s registration, then send a new invitation.</translation>
    </message>
    <message>
        <source>No token to use</source>
        <translation>No token to use</translation>
    </message>
    <message>
        <source>The last sign-in for {tenant} left no token that can be refreshed.</source>
        <translation>The last sign-in for {tenant} left no token that can be refreshed.</translation>
    </message>
    <message>
        <source>{tenant}&apos;s tokens were last used more than 90 days ago, so they are likely to have ended.</source>
        <translation>{tenant}&apos;s tokens were last used more than 90 days ago, so they are likely to have ended.</translation>
    </message>
    <message>
        <source>Check to be sure, or send a new invitation and have {admin} sign in.</source>
        <translation>Check to be sure, or send a new invitation and have {admin} sign in.</translation>
    </message>
    <message>
        <source>Microsoft cannot be reached</source>
        <translation>Microsoft cannot be reached</translation>
    </message>
    <message>
        <source>{description} What is known of {tenant}&apos;s tokens is unchanged.</source>
        <translation>{description} What is known of {tenant}&apos;s tokens is unchanged.</translation>
    </message>
    <message>
        <source>Check the network connection, then check again.</source>
        <translation>Check the network connection, then check again.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>The server&apos;s certificate is not trusted</translation>
    </message>
    <message>
        <source>{description} Nothing was sent.</source>
        <translation>{description} Nothing was sent.</translation>
    </message>
    <message>
        <source>Where a proxy inspects encrypted connections, set cloud.ca_bundle to its certificate. Otherwise do not sign in on this network.</source>
        <translation>Where a proxy inspects encrypted connections, set cloud.ca_bundle to its certificate. Otherwise do not sign in on this network.</translation>
    </message>
    <message>
        <source>The proxy is in the way</source>
        <translation>The proxy is in the way</translation>
    </message>
    <message>
        <source>{description}</source>
        <translation>{description}</translation>
    </message>
    <message>
        <source>The answer was not Microsoft&apos;s</source>
        <translation>The answer was not Microsoft&apos;s</translation>
    </message>
    <message>
        <source>{description} A proxy, a network&apos;s own sign-in page or a fault at the server may be the reason.</source>
        <translation>{description} A proxy, a network&apos;s own sign-in page or a fault at the server may be the reason.</translation>
    </message>
    <message>
        <source>Sign in to the network you are connected to, then check again.</source>
        <translation>Sign in to the network you are connected to, then check again.</translation>
    </message>
    <message>
        <source>Microsoft is busy</source>
        <translation>Microsoft is busy</translation>
    </message>
    <message>
        <source>Microsoft asks to be left alone for a while. What is known of {tenant}&apos;s tokens is unchanged.</source>
        <translation>Microsoft asks to be left alone for a while. What is known of {tenant}&apos;s tokens is unchanged.</translation>
    </message>
    <message>
        <source>Check again in a few minutes.</source>
        <translation>Check again in a few minutes.</translation>
    </message>
    <message>
        <source>Asked too often</source>
        <translation>Asked too often</translation>
    </message>
    <message>
        <source>Microsoft saw the same request again and again and refuses it for now ({code}).</source>
        <translation>Microsoft saw the same request again and again and refuses it for now ({code}).</translation>
    </message>
    <message>
        <source>Leave the tenant alone for an hour, then check again.</source>
        <translation>Leave the tenant alone for an hour, then check again.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>The server&apos;s answer makes no sense</translation>
    </message>
    <message>
        <source>Check cloud.name, cloud.authority and cloud.graph in the settings.</source>
        <translation>Check cloud.name, cloud.authority and cloud.graph in the settings.</translation>
    </message>
    <message>
        <source>Microsoft Graph does not accept the token</source>
        <translation>Microsoft Graph does not accept the token</translation>
    </message>
    <message>
        <source>The token of {tenant} was refreshed, but Microsoft Graph turns it away: {description}</source>
        <translation>The token of {tenant} was refreshed, but Microsoft Graph turns it away: {description}</translation>
    </message>
    <message>
        <source>Check again in a few minutes. If it stays so, send a new invitation and have {admin} sign in.</source>
        <translation>Check again in a few minutes. If it stays so, send a new invitation and have {admin} sign in.</translation>
    </message>
    <message>
        <source>Microsoft Graph denies access</source>
        <translation>Microsoft Graph denies access</translation>
    </message>
    <message>
        <source>The token of {tenant} works, but may not read what proves it: {description}</source>
        <translation>The token of {tenant} works, but may not read what proves it: {description}</translation>
    </message>
    <message>
        <source>Add the permissions User.Read and Organization.Read.All to resources.graph.scopes and the application, then send a new invitation.</source>
        <translation>Add the permissions User.Read and Organization.Read.All to resources.graph.scopes and the application, then send a new invitation.</translation>
    </message>
    <message>
        <source>Microsoft Graph gave no usable answer</source>
        <translation>Microsoft Graph gave no usable answer</translation>
    </message>
    <message>
        <source>Check cloud.graph in the settings, then check again.</source>
        <translation>Check cloud.graph in the settings, then check again.</translation>
    </message>
    <message>
        <source>Something must be done before the sign-in</source>
        <translation>Something must be done before the sign-in</translation>
    </message>
    <message>
        <source>Microsoft wants {account} to do something before it can sign in: {description}</source>
        <translation>Microsoft wants {account} to do something before it can sign in: {description}</translation>
    </message>
    <message>
        <source>Have {admin} sign in to Microsoft 365 in a browser and follow what it asks. Then send a new invitation.</source>
        <translation>Have {admin} sign in to Microsoft 365 in a browser and follow what it asks. Then send a new invitation.</translation>
    </message>
    <message>
        <source>Microsoft refuses the sign-in</source>
        <translation>Microsoft refuses the sign-in</translation>
    </message>
    <message>
        <source>Microsoft refuses {account} for a reason that signing in again does not change: {description}</source>
        <translation>Microsoft refuses {account} for a reason that signing in again does not change: {description}</translation>
    </message>
    <message>
        <source>Show Microsoft&apos;s words and the correlation id to their administrator.</source>
        <translation>Show Microsoft&apos;s words and the correlation id to their administrator.</translation>
    </message>
    <message>
        <source>A policy wants a protected app</source>
        <translation>A policy wants a protected app</translation>
    </message>
    <message>
        <source>{tenant} allows the sign-in only from an app under its protection policy: {description}</source>
        <translation>{tenant} allows the sign-in only from an app under its protection policy: {description}</translation>
    </message>
    <message>
        <source>Ask their administrator to exclude {admin} from the policy.</source>
        <translation>Ask their administrator to exclude {admin} from the policy.</translation>
    </message>
    <message>
        <source>A new sign-in is needed</source>
        <translation>A new sign-in is needed</translation>
    </message>
    <message>
        <source>Microsoft wants {account} to sign in again: {description}</source>
        <translation>Microsoft wants {account} to sign in again: {description}</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>The sign-in was refused</translation>
    </message>
    <message>
        <source>Microsoft refused the sign-in: {description}</source>
        <translation>Microsoft refused the sign-in: {description}</translation>
    </message>
    <message>
        <source>Show Microsoft&apos;s words and the correlation id to their administrator, or sign in through a browser.</source>
        <translation>Show Microsoft&apos;s words and the correlation id to their administrator, or sign in through a browser.</translation>
    </message>
    <message>
        <source>The application may not do this</source>
        <translation>The application may not do this</translation>
    </message>
    <message>
        <source>Microsoft does not accept the application&apos;s request: {description}</source>
        <translation>Microsoft does not accept the application&apos;s request: {description}</translation>
    </message>
    <message>
        <source>Check application.client_id in the settings and the application&apos;s registration.</source>
        <translation>Check application.client_id in the settings and the application&apos;s registration.</translation>
    </message>
    <message>
        <source>Microsoft refused</source>
        <translation>Microsoft refused</translation>
    </message>
    <message>
        <source>Microsoft said: {description}</source>
        <translation>Microsoft said: {description}</translation>
    </message>
    <message>
        <source>Look the words up with the code and the correlation id, or send a new invitation.</source>
        <translation>Look the words up with the code and the correlation id, or send a new invitation.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>expires in {left}</source>
        <translation>expires in {left}</translation>
    </message>
    <message>
        <source>The code expires in one minute.</source>
        <translation>The code expires in one minute.</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Where each invitation goes</source>
        <translation>Where each invitation goes</translation>
    </message>
    <message>
        <source> days</source>
        <translation> days</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Each works &amp;for</source>
        <translation>Each works &amp;for</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <source>&amp;Prepare 1 invitation</source>
        <translation>&amp;Prepare 1 invitation</translation>
    </message>
    <message>
        <source>&amp;Prepare {count} invitations</source>
        <translation>&amp;Prepare {count} invitations</translation>
    </message>
    <message>
        <source>{tenant}: {reason}</source>
        <translation>{tenant}: {reason}</translation>
    </message>
    <message>
        <source>At most {most} are invited at once. Go back and choose fewer.</source>
        <translation>At most {most} are invited at once. Go back and choose fewer.</translation>
    </message>
    <message>
        <source>Type on a row to change its address; it need not be a real one. Nothing is sent yet.</source>
        <translation>Type on a row to change its address; it need not be a real one. Nothing is sent yet.</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>The page was not opened</source>
        <translation>The page was not opened</translation>
    </message>
    <message>
        <source>No browser on this computer took the address.</source>
        <translation>No browser on this computer took the address.</translation>
    </message>
    <message>
        <source>Open the page yourself, in the browser of your choice.</source>
        <translation>Open the page yourself, in the browser of your choice.</translation>
    </message>
    <message>
        <source>Copy for tic&amp;ket</source>
        <translation>Copy for tic&amp;ket</translation>
    </message>
    <message>
        <source>What happened, Microsoft&apos;s code, the correlation id and the time.</source>
        <translation>What happened, Microsoft&apos;s code, the correlation id and the time.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>The customer&apos;s user</source>
        <translation>The customer&apos;s user</translation>
    </message>
    <message>
        <source>Their administrator</source>
        <translation>Their administrator</translation>
    </message>
    <message>
        <source>A new invitation fixes it.</source>
        <translation>A new invitation fixes it.</translation>
    </message>
    <message>
        <source>A new invitation does not help.</source>
        <translation>A new invitation does not help.</translation>
    </message>
    <message>
        <source>A new invitation helps once that is done.</source>
        <translation>A new invitation helps once that is done.</translation>
    </message>
    <message>
        <source>A new invitation may help.</source>
        <translation>A new invitation may help.</translation>
    </message>
    <message>
        <source>Send an invitation</source>
        <translation>Send an invitation</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Sign in through a browser</source>
        <translation>Sign in through a browser</translation>
    </message>
    <message>
        <source>Admin consent link</source>
        <translation>Admin consent link</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Open the settings</translation>
    </message>
    <message>
        <source>Correct the tenant</source>
        <translation>Correct the tenant</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Open Conditional Access</source>
        <translation>Open Conditional Access</translation>
    </message>
    <message>
        <source>Open enterprise applications</source>
        <translation>Open enterprise applications</translation>
    </message>
    <message>
        <source>Open their users</source>
        <translation>Open their users</translation>
    </message>
    <message>
        <source>Open risky users</source>
        <translation>Open risky users</translation>
    </message>
    <message>
        <source>Open sign-in logs</source>
        <translation>Open sign-in logs</translation>
    </message>
    <message>
        <source>Open cross-tenant access</source>
        <translation>Open cross-tenant access</translation>
    </message>
    <message>
        <source>Open the app registration</source>
        <translation>Open the app registration</translation>
    </message>
    <message>
        <source>Who must act: {who}</source>
        <translation>Who must act: {who}</translation>
    </message>
    <message>
        <source>correlation id {id}</source>
        <translation>correlation id {id}</translation>
    </message>
    <message>
        <source>Confidence: low.</source>
        <translation>Confidence: low.</translation>
    </message>
    <message>
        <source>Confidence: medium.</source>
        <translation>Confidence: medium.</translation>
    </message>
    <message>
        <source>Confidence: high.</source>
        <translation>Confidence: high.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Tenant id</source>
        <translation>Tenant id</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>What helps</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Who must act</translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation>New invitation</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Correlation id</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Microsoft&apos;s words</source>
        <translation>Microsoft&apos;s words</translation>
    </message>
    <message>
        <source>Permission for the Microsoft 365 access of {tenant}</source>
        <translation>Permission for the Microsoft 365 access of {tenant}</translation>
    </message>
    <message>
        <source>A Global Administrator has to allow the application that we work with. It takes a minute:</source>
        <translation>A Global Administrator has to allow the application that we work with. It takes a minute:</translation>
    </message>
    <message>
        <source>1. Open this link in a private (incognito) window: {link}</source>
        <translation>1. Open this link in a private (incognito) window: {link}</translation>
    </message>
    <message>
        <source>2. Sign in as a Global Administrator, read the permissions and press Accept.</source>
        <translation>2. Sign in as a Global Administrator, read the permissions and press Accept.</translation>
    </message>
    <message>
        <source>3. The browser may then say that a page on localhost cannot be opened. That is how it ends.</source>
        <translation>3. The browser may then say that a page on localhost cannot be opened. That is how it ends.</translation>
    </message>
    <message>
        <source>If you did not expect this, do not accept, and call us on the number you know.</source>
        <translation>If you did not expect this, do not accept, and call us on the number you know.</translation>
    </message>
    <message>
        <source>1 day left.</source>
        <translation>1 day left.</translation>
    </message>
    <message>
        <source>{days} days left.</source>
        <translation>{days} days left.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Keyturn could not open its data</source>
        <translation>Keyturn could not open its data</translation>
    </message>
    <message>
        <source>That is a mistake in Keyturn. It was written to the log; nothing that is stored was lost.</source>
        <translation>That is a mistake in Keyturn. It was written to the log; nothing that is stored was lost.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send the log with a word on what you did.</source>
        <translation>Try again. If it comes back, send the log with a word on what you did.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export invitations</source>
        <translation>Export invitations</translation>
    </message>
    <message>
        <source>Export 1 invitation</source>
        <translation>Export 1 invitation</translation>
    </message>
    <message>
        <source>Export {count} invitations</source>
        <translation>Export {count} invitations</translation>
    </message>
    <message>
        <source>The file holds the tenants and the Auth URLs, no tokens. The passphrase encrypts it: give it to the other machine in another way than the file.</source>
        <translation>The file holds the tenants and the Auth URLs, no tokens. The passphrase encrypts it: give it to the other machine in another way than the file.</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>That is a mistake in Keyturn</source>
        <translation>That is a mistake in Keyturn</translation>
    </message>
    <message>
        <source>It was written to the log. Nothing that was stored is lost. Try it once more; if it comes back, send the log with a word on what you did.</source>
        <translation>It was written to the log. Nothing that was stored is lost. Try it once more; if it comes back, send the log with a word on what you did.</translation>
    </message>
</context>
<context>
    <name>FailureActions</name>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;New code</translation>
    </message>
    <message>
        <source>Sign in through a &amp;browser</source>
        <translation>Sign in through a &amp;browser</translation>
    </message>
    <message>
        <source>Change the &amp;account</source>
        <translation>Change the &amp;account</translation>
    </message>
    <message>
        <source>Copy for &amp;ticket</source>
        <translation>Copy for &amp;ticket</translation>
    </message>
    <message>
        <source>What happened, Microsoft&apos;s code, the correlation id and the time.</source>
        <translation>What happened, Microsoft&apos;s code, the correlation id and the time.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Bro&amp;wse…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
</context>
<context>
    <name>FirstRunDialog</name>
    <message>
        <source>Welcome to Keyturn</source>
        <translation>Welcome to Keyturn</translation>
    </message>
    <message>
        <source>&amp;Practice directory (recommended for a first look)</source>
        <translation>&amp;Practice directory (recommended for a first look)</translation>
    </message>
    <message>
        <source>Microsoft, with your &amp;own application (recommended for work)</source>
        <translation>Microsoft, with your &amp;own application (recommended for work)</translation>
    </message>
    <message>
        <source>Microsoft, &amp;quick start</source>
        <translation>Microsoft, &amp;quick start</translation>
    </message>
    <message>
        <source>Everything from a &amp;backup, made here or on another machine</source>
        <translation>Everything from a &amp;backup, made here or on another machine</translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation>Application (client) id</translation>
    </message>
    <message>
        <source>&amp;How to register it…</source>
        <translation>&amp;How to register it…</translation>
    </message>
    <message>
        <source>&amp;Test these settings</source>
        <translation>&amp;Test these settings</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>What should Keyturn work on?</source>
        <translation>What should Keyturn work on?</translation>
    </message>
    <message>
        <source>A small stand-in for Microsoft on this machine, with sample tenants in every condition. Nothing leaves the machine.</source>
        <translation>A small stand-in for Microsoft on this machine, with sample tenants in every condition. Nothing leaves the machine.</translation>
    </message>
    <message>
        <source>A registration in your own tenant: multitenant, public client flows allowed, redirect http://localhost for mobile and desktop applications, delegated permissions for Microsoft Graph. Customers see your name when they consent.</source>
        <translation>A registration in your own tenant: multitenant, public client flows allowed, redirect http://localhost for mobile and desktop applications, delegated permissions for Microsoft Graph. Customers see your name when they consent.</translation>
    </message>
    <message>
        <source>Uses Microsoft&apos;s public client “Microsoft Graph Command Line Tools”: no registration is needed, Microsoft Graph only. Settings let you change to your own later.</source>
        <translation>Uses Microsoft&apos;s public client “Microsoft Graph Command Line Tools”: no registration is needed, Microsoft Graph only. Settings let you change to your own later.</translation>
    </message>
    <message>
        <source>Tenants, tokens, invitations and settings. Keyturn asks for the file next.</source>
        <translation>Tenants, tokens, invitations and settings. Keyturn asks for the file next.</translation>
    </message>
    <message>
        <source>That is not an application id. The overview page of the registration shows it.</source>
        <translation>That is not an application id. The overview page of the registration shows it.</translation>
    </message>
</context>
<context>
    <name>GroupStrip</name>
    <message>
        <source>Co&amp;py list</source>
        <translation>Co&amp;py list</translation>
    </message>
    <message>
        <source>Every tenant of the group with what helps, for a ticket.</source>
        <translation>Every tenant of the group with what helps, for a ticket.</translation>
    </message>
    <message>
        <source>S&amp;how all</source>
        <translation>S&amp;how all</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Invite all {count}</source>
        <translation>Invite all {count}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Check all {count}</source>
        <translation>Check all {count}</translation>
    </message>
    <message>
        <source>The list shows {group}</source>
        <translation>The list shows {group}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>&amp;About Keyturn</source>
        <translation>&amp;About Keyturn</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Found: {count}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>{tenant} since it was invited</source>
        <translation>{tenant} since it was invited</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>What will happen to each row</source>
        <translation>What will happen to each row</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
</context>
<context>
    <name>ImportInvitationsDialog</name>
    <message>
        <source>Import {file}</source>
        <translation>Import {file}</translation>
    </message>
    <message>
        <source>The file is encrypted. Enter its passphrase.</source>
        <translation>The file is encrypted. Enter its passphrase.</translation>
    </message>
    <message>
        <source>What is in the file; the selected invitations are taken</source>
        <translation>What is in the file; the selected invitations are taken</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>{chosen} of {count} invitations will be taken: those that are selected and new here.</source>
        <translation>{chosen} of {count} invitations will be taken: those that are selected and new here.</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message>
        <source>Failures by cause</source>
        <translation>Failures by cause</translation>
    </message>
    <message>
        <source>Enter shows only the tenants with this cause</source>
        <translation>Enter shows only the tenants with this cause</translation>
    </message>
    <message>
        <source>No tenant fails.</source>
        <translation>No tenant fails.</translation>
    </message>
    <message>
        <source>Expected to end in the next 90 days, by week</source>
        <translation>Expected to end in the next 90 days, by week</translation>
    </message>
</context>
<context>
    <name>InsightsArea</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Overview</translation>
    </message>
    <message>
        <source>Shows what ends when, what changed, and the causes of failures</source>
        <translation>Shows what ends when, what changed, and the causes of failures</translation>
    </message>
</context>
<context>
    <name>InvitationDesk</name>
    <message>
        <source>Make a new link for {tenant}?</source>
        <translation>Make a new link for {tenant}?</translation>
    </message>
    <message>
        <source>The old Auth URL stops working at once. Whoever has it needs the new one.</source>
        <translation>The old Auth URL stops working at once. Whoever has it needs the new one.</translation>
    </message>
    <message>
        <source>&amp;New link</source>
        <translation>&amp;New link</translation>
    </message>
    <message>
        <source>&amp;Keep the old one</source>
        <translation>&amp;Keep the old one</translation>
    </message>
    <message>
        <source>Cancel the invitation of {tenant}?</source>
        <translation>Cancel the invitation of {tenant}?</translation>
    </message>
    <message>
        <source>Cancel {count} invitations?</source>
        <translation>Cancel {count} invitations?</translation>
    </message>
    <message>
        <source>The Auth URL stops working at once, and a sign-in that is under way ends. This cannot be undone. Tokens that already arrived are kept.</source>
        <translation>The Auth URL stops working at once, and a sign-in that is under way ends. This cannot be undone. Tokens that already arrived are kept.</translation>
    </message>
    <message>
        <source>&amp;Cancel now</source>
        <translation>&amp;Cancel now</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>{done} of {count} are done.</source>
        <translation>{done} of {count} are done.</translation>
    </message>
    <message>
        <source>1 message is in the outbox.</source>
        <translation>1 message is in the outbox.</translation>
    </message>
    <message>
        <source>{count} messages are in the outbox.</source>
        <translation>{count} messages are in the outbox.</translation>
    </message>
    <message>
        <source>It empties by itself when there is a network.</source>
        <translation>It empties by itself when there is a network.</translation>
    </message>
    <message>
        <source>1 invitation is written to {file}.</source>
        <translation>1 invitation is written to {file}.</translation>
    </message>
    <message>
        <source>{count} are written to {file}.</source>
        <translation>{count} are written to {file}.</translation>
    </message>
    <message>
        <source>Whoever imports it needs the passphrase. The invitations stay here, too.</source>
        <translation>Whoever imports it needs the passphrase. The invitations stay here, too.</translation>
    </message>
</context>
<context>
    <name>InvitationDetail</name>
    <message>
        <source>State: {state}</source>
        <translation>State: {state}</translation>
    </message>
    <message>
        <source>Details of the invitation of {tenant}</source>
        <translation>Details of the invitation of {tenant}</translation>
    </message>
    <message>
        <source>{count} invitations are selected</source>
        <translation>{count} invitations are selected</translation>
    </message>
</context>
<context>
    <name>InvitationList</name>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>No invitation matches</source>
        <translation>No invitation matches</translation>
    </message>
    <message>
        <source>1 invitation</source>
        <translation>1 invitation</translation>
    </message>
    <message>
        <source>{count} invitations</source>
        <translation>{count} invitations</translation>
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
        <translation>&amp;Start authentication</translation>
    </message>
    <message>
        <source>Optional; it need not be a real address.</source>
        <translation>Optional; it need not be a real address.</translation>
    </message>
    <message>
        <source>The account that has to sign in.</source>
        <translation>The account that has to sign in.</translation>
    </message>
    <message>
        <source>Asks Microsoft for a code that the customer enters.</source>
        <translation>Asks Microsoft for a code that the customer enters.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>M365 &amp;admin username</source>
        <translation>M365 &amp;admin username</translation>
    </message>
    <message>
        <source>The account that has to sign in. Another one stores nothing.</source>
        <translation>The account that has to sign in. Another one stores nothing.</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>&amp;E-mail address</translation>
    </message>
    <message>
        <source>Where the invitation goes. It need not be a real address.</source>
        <translation>Where the invitation goes. It need not be a real address.</translation>
    </message>
    <message>
        <source>&amp;Sign in through a browser</source>
        <translation>&amp;Sign in through a browser</translation>
    </message>
    <message>
        <source>Opens Microsoft&apos;s page in a browser on this computer.</source>
        <translation>Opens Microsoft&apos;s page in a browser on this computer.</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>Resen&amp;d</source>
        <translation>Resen&amp;d</translation>
    </message>
    <message>
        <source>Sen&amp;d</source>
        <translation>Sen&amp;d</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>Try &amp;now</translation>
    </message>
    <message>
        <source>Se&amp;nd again</source>
        <translation>Se&amp;nd again</translation>
    </message>
    <message>
        <source>Auth &amp;URL</source>
        <translation>Auth &amp;URL</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>Take out of the outbo&amp;x</source>
        <translation>Take out of the outbo&amp;x</translation>
    </message>
    <message>
        <source>Copy as a ta&amp;ble</source>
        <translation>Copy as a ta&amp;ble</translation>
    </message>
    <message>
        <source>Mark as sen&amp;t</source>
        <translation>Mark as sen&amp;t</translation>
    </message>
    <message>
        <source>New lin&amp;k</source>
        <translation>New lin&amp;k</translation>
    </message>
    <message>
        <source>&amp;Renewal</source>
        <translation>&amp;Renewal</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>&amp;Cancel invitations</source>
        <translation>&amp;Cancel invitations</translation>
    </message>
    <message>
        <source>&amp;Cancel invitation</source>
        <translation>&amp;Cancel invitation</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>Microsoft 365 settin&amp;gs</source>
        <translation>Microsoft 365 settin&amp;gs</translation>
    </message>
    <message>
        <source>Shows the link, to copy it</source>
        <translation>Shows the link, to copy it</translation>
    </message>
    <message>
        <source>Shows the message: to copy, to save as a draft, or to open in the mail program</source>
        <translation>Shows the message: to copy, to save as a draft, or to open in the mail program</translation>
    </message>
    <message>
        <source>Puts the message into the outbox; it leaves by itself when there is a network</source>
        <translation>Puts the message into the outbox; it leaves by itself when there is a network</translation>
    </message>
    <message>
        <source>Tenants with their Auth URLs, for a spreadsheet or a ticket</source>
        <translation>Tenants with their Auth URLs, for a spreadsheet or a ticket</translation>
    </message>
    <message>
        <source>Notes that it was handed out in some other way</source>
        <translation>Notes that it was handed out in some other way</translation>
    </message>
    <message>
        <source>Makes another Auth URL; the old one stops working at once</source>
        <translation>Makes another Auth URL; the old one stops working at once</translation>
    </message>
    <message>
        <source>Opens the renewal, to follow it or to read out a code</source>
        <translation>Opens the renewal, to follow it or to read out a code</translation>
    </message>
    <message>
        <source>Writes them to a file, for Keyturn on another machine</source>
        <translation>Writes them to a file, for Keyturn on another machine</translation>
    </message>
    <message>
        <source>Calls off at once; the Auth URL stops working</source>
        <translation>Calls off at once; the Auth URL stops working</translation>
    </message>
    <message>
        <source>{count} times: {reason}</source>
        <translation>{count} times: {reason}</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Invitation e-mail</source>
        <translation>Invitation e-mail</translation>
    </message>
    <message>
        <source>M365 admin username</source>
        <translation>M365 admin username</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Created by</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>in {days} d</source>
        <translation>in {days} d</translation>
    </message>
    <message>
        <source>in {hours} h</source>
        <translation>in {hours} h</translation>
    </message>
    <message>
        <source>within an hour</source>
        <translation>within an hour</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Device authenticated</source>
        <translation>Device authenticated</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Invitations (*.{suffix})</source>
        <translation>Invitations (*.{suffix})</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>New, with its tenant</source>
        <translation>New, with its tenant</translation>
    </message>
    <message>
        <source>New, of a known tenant</source>
        <translation>New, of a known tenant</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Here already</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Its time is over</translation>
    </message>
    <message>
        <source>Press F2 to change it; it need not be a real address</source>
        <translation>Press F2 to change it; it need not be a real address</translation>
    </message>
    <message>
        <source>Invited already</source>
        <translation>Invited already</translation>
    </message>
    <message>
        <source>{state}, {when}</source>
        <translation>{state}, {when}</translation>
    </message>
    <message>
        <source>Auth URL</source>
        <translation>Auth URL</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Code issued</source>
        <translation>Code issued</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>In the outbox</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>May have been sent</source>
        <translation>May have been sent</translation>
    </message>
    <message>
        <source>Needs a new code</source>
        <translation>Needs a new code</translation>
    </message>
    <message>
        <source>{when} ({count} times)</source>
        <translation>{when} ({count} times)</translation>
    </message>
    <message>
        <source>The message to {to} is being sent.</source>
        <translation>The message to {to} is being sent.</translation>
    </message>
    <message>
        <source>The message to {to} was sent.</source>
        <translation>The message to {to} was sent.</translation>
    </message>
    <message>
        <source>The message to {to} was not sent: {reason}</source>
        <translation>The message to {to} was not sent: {reason}</translation>
    </message>
    <message>
        <source>The message to {to} may have been sent: {reason}</source>
        <translation>The message to {to} may have been sent: {reason}</translation>
    </message>
    <message>
        <source>The message to {to} is in the outbox. It leaves when there is a network.</source>
        <translation>The message to {to} is in the outbox. It leaves when there is a network.</translation>
    </message>
    <message>
        <source>The message to {to} is in the outbox: {reason} The next try is at {time}.</source>
        <translation>The message to {to} is in the outbox: {reason} The next try is at {time}.</translation>
    </message>
    <message>
        <source>The message to {to} is in the outbox: {reason}</source>
        <translation>The message to {to} is in the outbox: {reason}</translation>
    </message>
    <message>
        <source>Nobody has it yet. Hand out its message or its Auth URL.</source>
        <translation>Nobody has it yet. Hand out its message or its Auth URL.</translation>
    </message>
    <message>
        <source>Nobody has it yet.</source>
        <translation>Nobody has it yet.</translation>
    </message>
    <message>
        <source>Handed out {sent}. {admin} has not opened the Auth URL yet.</source>
        <translation>Handed out {sent}. {admin} has not opened the Auth URL yet.</translation>
    </message>
    <message>
        <source>The Auth URL was opened {opened}. The sign-in has not begun.</source>
        <translation>The Auth URL was opened {opened}. The sign-in has not begun.</translation>
    </message>
    <message>
        <source>The code is issued. Now {admin} signs in with it.</source>
        <translation>The code is issued. Now {admin} signs in with it.</translation>
    </message>
    <message>
        <source>{admin} signed in. The tokens are on their way.</source>
        <translation>{admin} signed in. The tokens are on their way.</translation>
    </message>
    <message>
        <source>{admin} signed in. All tokens are here and validated.</source>
        <translation>{admin} signed in. All tokens are here and validated.</translation>
    </message>
    <message>
        <source>It was called off. Its Auth URL opens nothing.</source>
        <translation>It was called off. Its Auth URL opens nothing.</translation>
    </message>
    <message>
        <source>Nobody used it in time. Its Auth URL opens nothing. Invite the tenant again.</source>
        <translation>Nobody used it in time. Its Auth URL opens nothing. Invite the tenant again.</translation>
    </message>
    <message>
        <source>The sign-in failed.</source>
        <translation>The sign-in failed.</translation>
    </message>
</context>
<context>
    <name>InvitationsPage</name>
    <message>
        <source>Tenant, address, account, person or ticket</source>
        <translation>Tenant, address, account, person or ticket</translation>
    </message>
    <message>
        <source>Imp&amp;ort</source>
        <translation>Imp&amp;ort</translation>
    </message>
    <message>
        <source>Takes invitations that another machine exported</source>
        <translation>Takes invitations that another machine exported</translation>
    </message>
    <message>
        <source>In&amp;vite tenants</source>
        <translation>In&amp;vite tenants</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Which invitations are listed</source>
        <translation>Which invitations are listed</translation>
    </message>
    <message>
        <source>All invitations</source>
        <translation>All invitations</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Invite tenants</source>
        <translation>Invite tenants</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>No invitations yet</source>
        <translation>No invitations yet</translation>
    </message>
    <message>
        <source>An invitation asks a customer&apos;s administrator to sign in on a web page, without you on the phone. Prepare as many as you like, with or without a network.</source>
        <translation>An invitation asks a customer&apos;s administrator to sign in on a web page, without you on the phone. Prepare as many as you like, with or without a network.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Import invitations</source>
        <translation>Import invitations</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>1 invitation was taken.</source>
        <translation>1 invitation was taken.</translation>
    </message>
    <message>
        <source>{count} invitations were taken.</source>
        <translation>{count} invitations were taken.</translation>
    </message>
</context>
<context>
    <name>InviteWizard</name>
    <message>
        <source>Invite tenants</source>
        <translation>Invite tenants</translation>
    </message>
    <message>
        <source>Which tenants?</source>
        <translation>Which tenants?</translation>
    </message>
    <message>
        <source>Where do the invitations go?</source>
        <translation>Where do the invitations go?</translation>
    </message>
    <message>
        <source>The invitations are prepared</source>
        <translation>The invitations are prepared</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <source>Counts from the next start on, on this computer alone.</source>
        <translation>Counts from the next start on, on this computer alone.</translation>
    </message>
</context>
<context>
    <name>LiveList</name>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>The list could not be read</translation>
    </message>
    <message>
        <source>The log has the details.</source>
        <translation>The log has the details.</translation>
    </message>
    <message>
        <source>Search for something else, or show all.</source>
        <translation>Search for something else, or show all.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>&amp;Keep password</source>
        <translation>&amp;Keep password</translation>
    </message>
    <message>
        <source>&amp;Forget password</source>
        <translation>&amp;Forget password</translation>
    </message>
    <message>
        <source>your own address</source>
        <translation>your own address</translation>
    </message>
    <message>
        <source>Address for the test message</source>
        <translation>Address for the test message</translation>
    </message>
    <message>
        <source>Send test &amp;message</source>
        <translation>Send test &amp;message</translation>
    </message>
    <message>
        <source>Sending a test message</source>
        <translation>Sending a test message</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mail server</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Save first: the test uses the saved settings.</source>
        <translation>Save first: the test uses the saved settings.</translation>
    </message>
    <message>
        <source>Goes out at once and tells what the server answers.</source>
        <translation>Goes out at once and tells what the server answers.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The password is kept in the vault.</source>
        <translation>The password is kept in the vault.</translation>
    </message>
    <message>
        <source>The password is forgotten.</source>
        <translation>The password is forgotten.</translation>
    </message>
    <message>
        <source>kept in the vault; type another one to replace it</source>
        <translation>kept in the vault; type another one to replace it</translation>
    </message>
    <message>
        <source>none is kept</source>
        <translation>none is kept</translation>
    </message>
    <message>
        <source>The mail server took the test message.</source>
        <translation>The mail server took the test message.</translation>
    </message>
    <message>
        <source>Look whether it arrives at {address}, and not among the junk.</source>
        <translation>Look whether it arrives at {address}, and not among the junk.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Keyturn (practice directory)</source>
        <translation>Keyturn (practice directory)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Takes the message away</source>
        <translation>Takes the message away</translation>
    </message>
    <message>
        <source>&amp;Authentication status</source>
        <translation>&amp;Authentication status</translation>
    </message>
    <message>
        <source>&amp;Tenants</source>
        <translation>&amp;Tenants</translation>
    </message>
    <message>
        <source>&amp;Invitations</source>
        <translation>&amp;Invitations</translation>
    </message>
    <message>
        <source>Activit&amp;y</source>
        <translation>Activit&amp;y</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>Settin&amp;gs</translation>
    </message>
    <message>
        <source>Practice directory</source>
        <translation>Practice directory</translation>
    </message>
    <message>
        <source>Opens in the browser: sample accounts, and faults to cause</source>
        <translation>Opens in the browser: sample accounts, and faults to cause</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>F1: what to do now</source>
        <translation>F1: what to do now</translation>
    </message>
    <message>
        <source>Renewals from last time can go on.</source>
        <translation>Renewals from last time can go on.</translation>
    </message>
    <message>
        <source>Each tenant&apos;s page has its own. The latest are here.</source>
        <translation>Each tenant&apos;s page has its own. The latest are here.</translation>
    </message>
    <message>
        <source>Open the renewal of {tenant}</source>
        <translation>Open the renewal of {tenant}</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Message to {tenant}</source>
        <translation>Message to {tenant}</translation>
    </message>
    <message>
        <source>The message, formatted</source>
        <translation>The message, formatted</translation>
    </message>
    <message>
        <source>The message, as plain text</source>
        <translation>The message, as plain text</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Copy message</translation>
    </message>
    <message>
        <source>With its formatting, where it is pasted with that</source>
        <translation>With its formatting, where it is pasted with that</translation>
    </message>
    <message>
        <source>Copy as &amp;plain text</source>
        <translation>Copy as &amp;plain text</translation>
    </message>
    <message>
        <source>Open in &amp;mail program</source>
        <translation>Open in &amp;mail program</translation>
    </message>
    <message>
        <source>Save &amp;draft…</source>
        <translation>Save &amp;draft…</translation>
    </message>
    <message>
        <source>An .eml file that Outlook opens as an unsent message</source>
        <translation>An .eml file that Outlook opens as an unsent message</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>By the mail server in Settings</source>
        <translation>By the mail server in Settings</translation>
    </message>
    <message>
        <source>Keyturn cannot send it by itself. There are other ways.</source>
        <translation>Keyturn cannot send it by itself. There are other ways.</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>no e-mail address</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>S&amp;ubject</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>Formatted</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>A mail program takes no message this long: it gets a shorter one, with the whole link.</source>
        <translation>A mail program takes no message this long: it gets a shorter one, with the whole link.</translation>
    </message>
    <message>
        <source>No mail program took it</source>
        <translation>No mail program took it</translation>
    </message>
    <message>
        <source>Copy the message instead, or save it as a draft.</source>
        <translation>Copy the message instead, or save it as a draft.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Save the draft</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>Messages (*.eml)</translation>
    </message>
    <message>
        <source>The draft is saved as {file}.</source>
        <translation>The draft is saved as {file}.</translation>
    </message>
    <message>
        <source>It holds the Auth URL: delete it once it is sent.</source>
        <translation>It holds the Auth URL: delete it once it is sent.</translation>
    </message>
</context>
<context>
    <name>MessagesSection</name>
    <message>
        <source>Insert &amp;placeholder</source>
        <translation>Insert &amp;placeholder</translation>
    </message>
    <message>
        <source>Back to the &amp;original</source>
        <translation>Back to the &amp;original</translation>
    </message>
    <message>
        <source>Preview, formatted</source>
        <translation>Preview, formatted</translation>
    </message>
    <message>
        <source>Preview, plain text</source>
        <translation>Preview, plain text</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Fills in the message that Keyturn comes with, in a language of your choice</source>
        <translation>Fills in the message that Keyturn comes with, in a language of your choice</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>Formatted</translation>
    </message>
    <message>
        <source>Subj&amp;ect</source>
        <translation>Subj&amp;ect</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} min ago</translation>
    </message>
    <message>
        <source>{hours} h ago</source>
        <translation>{hours} h ago</translation>
    </message>
    <message>
        <source>{days} d ago</source>
        <translation>{days} d ago</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
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
        <translation>{count} pending</translation>
    </message>
</context>
<context>
    <name>OnboardingSection</name>
    <message>
        <source>Auth URLs lead to a web page that this program serves while it is open. As it is set up at first, only this computer reaches it. For customers, put a reverse proxy with an https address in front of it, and enter that address here. A change counts for links that are shown or sent from then on.</source>
        <translation>Auth URLs lead to a web page that this program serves while it is open. As it is set up at first, only this computer reaches it. For customers, put a reverse proxy with an https address in front of it, and enter that address here. A change counts for links that are shown or sent from then on.</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>The page listens on {address}.</source>
        <translation>The page listens on {address}.</translation>
    </message>
    <message>
        <source>The page is not needed yet: it begins with the first Auth URL.</source>
        <translation>The page is not needed yet: it begins with the first Auth URL.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>Tenant, page or action</source>
        <translation>Tenant, page or action</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter does it, Escape closes.</source>
        <translation>Up and Down choose, Enter does it, Escape closes.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nothing is called that.</translation>
    </message>
    <message>
        <source>Enter does it.</source>
        <translation>Enter does it.</translation>
    </message>
    <message>
        <source>Enter opens the tenant, {renew} renews it, {validate} validates its authentication.</source>
        <translation>Enter opens the tenant, {renew} renews it, {validate} validates its authentication.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Keyturn&apos;s vault</source>
        <translation>Keyturn&apos;s vault</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Enter the passphrase</translation>
    </message>
    <message>
        <source>Trying the passphrase</source>
        <translation>Trying the passphrase</translation>
    </message>
    <message>
        <source>&amp;Use this passphrase</source>
        <translation>&amp;Use this passphrase</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Forgotten?</source>
        <translation>&amp;Forgotten?</translation>
    </message>
    <message>
        <source>It protects the customers&apos; tokens on this machine in place of a keyring. Keyturn asks for it at each start. Nobody can recover it: without it, every tenant has to be renewed.</source>
        <translation>It protects the customers&apos; tokens on this machine in place of a keyring. Keyturn asks for it at each start. Nobody can recover it: without it, every tenant has to be renewed.</translation>
    </message>
    <message>
        <source>It protects the customers&apos; tokens on this machine.</source>
        <translation>It protects the customers&apos; tokens on this machine.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Show what is typed</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>New &amp;passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Once &amp;more</translation>
    </message>
    <message>
        <source>The two entries are not the same.</source>
        <translation>The two entries are not the same.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste a list of tenants</source>
        <translation>Paste a list of tenants</translation>
    </message>
    <message>
        <source>A tenant on each line: its domain alone, or name, domain and admin username in any order, separated by commas, semicolons or tabs. Nothing is added before you have seen what will be.</source>
        <translation>A tenant on each line: its domain alone, or name, domain and admin username in any order, separated by commas, semicolons or tabs. Nothing is added before you have seen what will be.</translation>
    </message>
    <message>
        <source>List of tenants</source>
        <translation>List of tenants</translation>
    </message>
    <message>
        <source>&amp;Admin of a domain alone (before the @)</source>
        <translation>&amp;Admin of a domain alone (before the @)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Preview</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Keyturn goes on in the tray</source>
        <translation>Keyturn goes on in the tray</translation>
    </message>
    <message>
        <source>Its menu there opens it again, and ends it.</source>
        <translation>Its menu there opens it again, and ends it.</translation>
    </message>
    <message>
        <source>Checked 1 tenant</source>
        <translation>Checked 1 tenant</translation>
    </message>
    <message>
        <source>Checked {count} tenants</source>
        <translation>Checked {count} tenants</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Keyturn&apos;s vault</source>
        <translation>Keyturn&apos;s vault</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>QR code of the link</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>32 digits and letters from a to f, in five groups.</source>
        <translation>32 digits and letters from a to f, in five groups.</translation>
    </message>
    <message>
        <source>That has the form of an application id.</source>
        <translation>That has the form of an application id.</translation>
    </message>
    <message>
        <source>Not an application id yet: 32 digits and letters from a to f, in five groups.</source>
        <translation>Not an application id yet: 32 digits and letters from a to f, in five groups.</translation>
    </message>
</context>
<context>
    <name>RenewalWizard</name>
    <message>
        <source>Renew</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>This window can be closed: the renewal goes on.</source>
        <translation>This window can be closed: the renewal goes on.</translation>
    </message>
    <message>
        <source>Renew {tenant}</source>
        <translation>Renew {tenant}</translation>
    </message>
    <message>
        <source>Opening a browser.</source>
        <translation>Opening a browser.</translation>
    </message>
    <message>
        <source>The address was not opened</source>
        <translation>The address was not opened</translation>
    </message>
    <message>
        <source>No browser took it, or it is not a safe address. Copy the link and open it yourself.</source>
        <translation>No browser took it, or it is not a safe address. Copy the link and open it yourself.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>Page to read or print (*.html)</source>
        <translation>Page to read or print (*.html)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>For programs (*.json)</translation>
    </message>
</context>
<context>
    <name>ResourceLine</name>
    <message>
        <source>required</source>
        <translation>required</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Scopes of {resource}</source>
        <translation>Scopes of {resource}</translation>
    </message>
    <message>
        <source>{resource} is required</source>
        <translation>{resource} is required</translation>
    </message>
    <message>
        <source>Remove {resource}</source>
        <translation>Remove {resource}</translation>
    </message>
</context>
<context>
    <name>ResourceList</name>
    <message>
        <source>getting the token</source>
        <translation>getting the token</translation>
    </message>
    <message>
        <source>waiting for the sign-in</source>
        <translation>waiting for the sign-in</translation>
    </message>
    <message>
        <source>token acquired</source>
        <translation>token acquired</translation>
    </message>
    <message>
        <source>not acquired</source>
        <translation>not acquired</translation>
    </message>
</context>
<context>
    <name>ResourcesEditor</name>
    <message>
        <source>name, such as teams</source>
        <translation>name, such as teams</translation>
    </message>
    <message>
        <source>Name of a new resource</source>
        <translation>Name of a new resource</translation>
    </message>
    <message>
        <source>A&amp;dd resource</source>
        <translation>A&amp;dd resource</translation>
    </message>
    <message>
        <source>A name starts with a letter and has letters, digits and hyphens only.</source>
        <translation>A name starts with a letter and has letters, digits and hyphens only.</translation>
    </message>
    <message>
        <source>There is a resource with that name.</source>
        <translation>There is a resource with that name.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore {file}</source>
        <translation>Restore {file}</translation>
    </message>
    <message>
        <source>The backup is encrypted. Enter its passphrase.</source>
        <translation>The backup is encrypted. Enter its passphrase.</translation>
    </message>
    <message>
        <source>Working on the backup</source>
        <translation>Working on the backup</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Take the &amp;key only</source>
        <translation>Take the &amp;key only</translation>
    </message>
    <message>
        <source>&amp;Replace everything</source>
        <translation>&amp;Replace everything</translation>
    </message>
    <message>
        <source>Made {when} by Keyturn {version}</source>
        <translation>Made {when} by Keyturn {version}</translation>
    </message>
    <message>
        <source>Tenants: {tenants}, with tokens: {with_tokens}, invitations: {invitations}.</source>
        <translation>Tenants: {tenants}, with tokens: {with_tokens}, invitations: {invitations}.</translation>
    </message>
    <message>
        <source>The latest check in it is of {when}.</source>
        <translation>The latest check in it is of {when}.</translation>
    </message>
    <message>
        <source>It has the key to the tokens that are here. Taking the key only opens them again and leaves everything else as it is.</source>
        <translation>It has the key to the tokens that are here. Taking the key only opens them again and leaves everything else as it is.</translation>
    </message>
    <message>
        <source>It replaces everything that is here now (tenants: {tenants}); a copy of that stays in the data folder. Keyturn closes for a moment and opens again.</source>
        <translation>It replaces everything that is here now (tenants: {tenants}); a copy of that stays in the data folder. Keyturn closes for a moment and opens again.</translation>
    </message>
    <message>
        <source>If it comes from another machine, stop using Keyturn there: both would go on with the same invitations.</source>
        <translation>If it comes from another machine, stop using Keyturn there: both would go on with the same invitations.</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Completed invitations</source>
        <translation>Completed invitations</translation>
    </message>
    <message>
        <source>Cop&amp;y all as a table</source>
        <translation>Cop&amp;y all as a table</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>Send &amp;all</translation>
    </message>
    <message>
        <source>Export a&amp;ll</source>
        <translation>Export a&amp;ll</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>D&amp;one</translation>
    </message>
    <message>
        <source>{count} prepared. {sent} handed out, {completed} completed.</source>
        <translation>{count} prepared. {sent} handed out, {completed} completed.</translation>
    </message>
</context>
<context>
    <name>RiskLine</name>
    <message>
        <source>Warning: {text}</source>
        <translation>Warning: {text}</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Cop&amp;y cell</source>
        <translation>Cop&amp;y cell</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>Copy ro&amp;ws</translation>
    </message>
    <message>
        <source>Copy ro&amp;w</source>
        <translation>Copy ro&amp;w</translation>
    </message>
    <message>
        <source>Column&amp;s</source>
        <translation>Column&amp;s</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>tenants</source>
        <translation>tenants</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Re&amp;vert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Checks and invitations</source>
        <translation>Checks and invitations</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Onboarding page</source>
        <translation>Onboarding page</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>One sign-in gives the tokens of all of them. Scopes are separated by blanks; .default alone means what was consented to on Microsoft Graph.</source>
        <translation>One sign-in gives the tokens of all of them. Scopes are separated by blanks; .default alone means what was consented to on Microsoft Graph.</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>The settings are saved.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>On pages with a list</source>
        <translation>On pages with a list</translation>
    </message>
    <message>
        <source>Authentication status</source>
        <translation>Authentication status</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In a list</translation>
    </message>
    <message>
        <source>While a code is shown</source>
        <translation>While a code is shown</translation>
    </message>
    <message>
        <source>In the command palette, on a tenant</source>
        <translation>In the command palette, on a tenant</translation>
    </message>
    <message>
        <source>Help on what is shown</source>
        <translation>Help on what is shown</translation>
    </message>
    <message>
        <source>Find a tenant, a page or an action</source>
        <translation>Find a tenant, a page or an action</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation>Show these shortcuts</translation>
    </message>
    <message>
        <source>Open Authentication status</source>
        <translation>Open Authentication status</translation>
    </message>
    <message>
        <source>Open Tenants</source>
        <translation>Open Tenants</translation>
    </message>
    <message>
        <source>Open Invitations</source>
        <translation>Open Invitations</translation>
    </message>
    <message>
        <source>Open Activity</source>
        <translation>Open Activity</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Open Settings</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Add a tenant, or invite tenants</source>
        <translation>Add a tenant, or invite tenants</translation>
    </message>
    <message>
        <source>Remove the selected tenants, or cancel invitations</source>
        <translation>Remove the selected tenants, or cancel invitations</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Import what was copied</source>
        <translation>Import what was copied</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Open the row</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>Copy the cell</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Select all rows</translation>
    </message>
    <message>
        <source>Larger code</source>
        <translation>Larger code</translation>
    </message>
    <message>
        <source>Smaller code</source>
        <translation>Smaller code</translation>
    </message>
    <message>
        <source>Usual size of the code</source>
        <translation>Usual size of the code</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Renew it</translation>
    </message>
    <message>
        <source>Validate its authentication</source>
        <translation>Validate its authentication</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Everything by keyboard</translation>
    </message>
    <message>
        <source>Tab goes from control to control, the arrow keys move within one. Alt with an underlined letter presses that button. The menu key, or Shift+F10, opens the menu of a row.</source>
        <translation>Tab goes from control to control, the arrow keys move within one. Alt with an underlined letter presses that button. The menu key, or Shift+F10, opens the menu of a row.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>What they do</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Asking Microsoft</source>
        <translation>Asking Microsoft</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copy &amp;link</translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation>&amp;Open browser again</translation>
    </message>
    <message>
        <source>Sign in through a &amp;browser instead</source>
        <translation>Sign in through a &amp;browser instead</translation>
    </message>
    <message>
        <source>For accounts whose policy blocks codes. A browser opens on this machine.</source>
        <translation>For accounts whose policy blocks codes. A browser opens on this machine.</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;New code</translation>
    </message>
    <message>
        <source>The present code stops being waited for.</source>
        <translation>The present code stops being waited for.</translation>
    </message>
    <message>
        <source>Cancel &amp;renewal</source>
        <translation>Cancel &amp;renewal</translation>
    </message>
    <message>
        <source>Asking Microsoft for a code.</source>
        <translation>Asking Microsoft for a code.</translation>
    </message>
    <message>
        <source>Waiting for {account} to sign in.</source>
        <translation>Waiting for {account} to sign in.</translation>
    </message>
    <message>
        <source>Sign in as {account} in the browser that opened.</source>
        <translation>Sign in as {account} in the browser that opened.</translation>
    </message>
    <message>
        <source>The network is away.</source>
        <translation>The network is away.</translation>
    </message>
    <message>
        <source>This renewal needs a new code.</source>
        <translation>This renewal needs a new code.</translation>
    </message>
    <message>
        <source>Waiting goes on.</source>
        <translation>Waiting goes on.</translation>
    </message>
    <message>
        <source>The code still works until {time}.</source>
        <translation>The code still works until {time}.</translation>
    </message>
</context>
<context>
    <name>StatusActs</name>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renew</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Invite</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Check now</translation>
    </message>
    <message>
        <source>&amp;Validate authentication</source>
        <translation>&amp;Validate authentication</translation>
    </message>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>&amp;Microsoft 365 settings</translation>
    </message>
    <message>
        <source>Show &amp;activity</source>
        <translation>Show &amp;activity</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>Edit &amp;tags…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Export selected ({count})…</source>
        <translation>&amp;Export selected ({count})…</translation>
    </message>
    <message>
        <source>&amp;Export selected…</source>
        <translation>&amp;Export selected…</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>Export &amp;all…</translation>
    </message>
    <message>
        <source>{tenant} is authenticated.</source>
        <translation>{tenant} is authenticated.</translation>
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
        <translation>Tenants by status</translation>
    </message>
    <message>
        <source>{count} {status}</source>
        <translation>{count} {status}</translation>
    </message>
    <message>
        <source>Shows only these tenants</source>
        <translation>Shows only these tenants</translation>
    </message>
</context>
<context>
    <name>StatusDetail</name>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>&amp;Microsoft 365 settings</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Details of {tenant}</source>
        <translation>Details of {tenant}</translation>
    </message>
    <message>
        <source>A renewal is under way for {account}.</source>
        <translation>A renewal is under way for {account}.</translation>
    </message>
    <message>
        <source>Open the renewal</source>
        <translation>Open the renewal</translation>
    </message>
</context>
<context>
    <name>StatusExport</name>
    <message>
        <source>Export the status list</source>
        <translation>Export the status list</translation>
    </message>
    <message>
        <source>1 tenant written to {file}.</source>
        <translation>1 tenant written to {file}.</translation>
    </message>
    <message>
        <source>{count} tenants written to {file}.</source>
        <translation>{count} tenants written to {file}.</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Tenants and their authentication status</source>
        <translation>Tenants and their authentication status</translation>
    </message>
    <message>
        <source>Name, domain, account, tag or code</source>
        <translation>Name, domain, account, tag or code</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Check now</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>In&amp;vite</translation>
    </message>
    <message>
        <source>Sends a link: the customer renews on a web page, without you</source>
        <translation>Sends a link: the customer renews on a web page, without you</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renew</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>Mor&amp;e</translation>
    </message>
    <message>
        <source>Authentication status</source>
        <translation>Authentication status</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>All tenants</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Which tenants are listed</source>
        <translation>Which tenants are listed</translation>
    </message>
    <message>
        <source>Tags and reports</source>
        <translation>Tags and reports</translation>
    </message>
    <message>
        <source>Go to Tenants</source>
        <translation>Go to Tenants</translation>
    </message>
    <message>
        <source>Add a customer&apos;s directory, or import a list of them. Their status then shows here.</source>
        <translation>Add a customer&apos;s directory, or import a list of them. Their status then shows here.</translation>
    </message>
    <message>
        <source>In&amp;vite ({count})</source>
        <translation>In&amp;vite ({count})</translation>
    </message>
    <message>
        <source>&amp;Check ({count})</source>
        <translation>&amp;Check ({count})</translation>
    </message>
</context>
<context>
    <name>StepTrail</name>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Step {number} of {count}: {name}</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Register your own application</source>
        <translation>Register your own application</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>&amp;Open the page</translation>
    </message>
    <message>
        <source>Open its &amp;authentication</source>
        <translation>Open its &amp;authentication</translation>
    </message>
    <message>
        <source>Open its &amp;permissions</source>
        <translation>Open its &amp;permissions</translation>
    </message>
    <message>
        <source>Copy &amp;redirect</source>
        <translation>Copy &amp;redirect</translation>
    </message>
    <message>
        <source>Copy {permission}</source>
        <translation>Copy {permission}</translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation>Application (client) id</translation>
    </message>
    <message>
        <source>&amp;Use this id</source>
        <translation>&amp;Use this id</translation>
    </message>
    <message>
        <source>Seven steps in Microsoft&apos;s admin center, about five minutes</source>
        <translation>Seven steps in Microsoft&apos;s admin center, about five minutes</translation>
    </message>
    <message>
        <source>Sign in to your own tenant&apos;s admin center as Application Developer or more: Entra ID &gt; App registrations &gt; New registration.</source>
        <translation>Sign in to your own tenant&apos;s admin center as Application Developer or more: Entra ID &gt; App registrations &gt; New registration.</translation>
    </message>
    <message>
        <source>Name: your company&apos;s. Customers read it when they sign in and consent.</source>
        <translation>Name: your company&apos;s. Customers read it when they sign in and consent.</translation>
    </message>
    <message>
        <source>Supported account types: accounts in any organizational directory. With one tenant only, no customer could sign in.</source>
        <translation>Supported account types: accounts in any organizational directory. With one tenant only, no customer could sign in.</translation>
    </message>
    <message>
        <source>Redirect URI: choose Public client/native (mobile &amp; desktop), enter http://localhost, then Register. Sign-in through a browser and admin consent come back there. In a registration that exists: Authentication &gt; Add redirect URI &gt; Mobile and desktop applications.</source>
        <translation>Redirect URI: choose Public client/native (mobile &amp; desktop), enter http://localhost, then Register. Sign-in through a browser and admin consent come back there. In a registration that exists: Authentication &gt; Add redirect URI &gt; Mobile and desktop applications.</translation>
    </message>
    <message>
        <source>The overview shows the Application (client) ID. Copy it, and paste it here.</source>
        <translation>The overview shows the Application (client) ID. Copy it, and paste it here.</translation>
    </message>
    <message>
        <source>Authentication &gt; Settings (or Advanced settings): set Allow public client flows to Yes, then Save. Sign-in by code needs it.</source>
        <translation>Authentication &gt; Settings (or Advanced settings): set Allow public client flows to Yes, then Save. Sign-in by code needs it.</translation>
    </message>
    <message>
        <source>API permissions &gt; Add a permission &gt; Microsoft Graph &gt; Delegated permissions: add User.Read and RoleManagement.Read.Directory, and what else you need tokens for. A secret is not needed.</source>
        <translation>API permissions &gt; Add a permission &gt; Microsoft Graph &gt; Delegated permissions: add User.Read and RoleManagement.Read.Directory, and what else you need tokens for. A secret is not needed.</translation>
    </message>
    <message>
        <source>The page was not opened</source>
        <translation>The page was not opened</translation>
    </message>
    <message>
        <source>No browser on this computer took the address. Open {address} yourself.</source>
        <translation>No browser on this computer took the address. Open {address} yourself.</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Reset columns</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Separated by commas</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Edit tags</translation>
    </message>
    <message>
        <source>Tags of {tenant}</source>
        <translation>Tags of {tenant}</translation>
    </message>
    <message>
        <source>Tags of {count} tenants</source>
        <translation>Tags of {count} tenants</translation>
    </message>
    <message>
        <source>&amp;New tags</source>
        <translation>&amp;New tags</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>New tags</source>
        <translation>New tags</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>The space bar gives or takes a tag.</source>
        <translation>The space bar gives or takes a tag.</translation>
    </message>
</context>
<context>
    <name>TenantDialog</name>
    <message>
        <source>Add a tenant</source>
        <translation>Add a tenant</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>Edit {}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The customer, as you call them</source>
        <translation>The customer, as you call them</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Tenant</translation>
    </message>
    <message>
        <source>Directory id, or a domain like contoso.onmicrosoft.com</source>
        <translation>Directory id, or a domain like contoso.onmicrosoft.com</translation>
    </message>
    <message>
        <source>M365 &amp;admin username</source>
        <translation>M365 &amp;admin username</translation>
    </message>
    <message>
        <source>Who signs in, like admin@contoso.com</source>
        <translation>Who signs in, like admin@contoso.com</translation>
    </message>
    <message>
        <source>&amp;E-mail (optional)</source>
        <translation>&amp;E-mail (optional)</translation>
    </message>
    <message>
        <source>Where invitations go; need not be a real address</source>
        <translation>Where invitations go; need not be a real address</translation>
    </message>
    <message>
        <source>Ta&amp;gs (optional)</source>
        <translation>Ta&amp;gs (optional)</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separated by commas</translation>
    </message>
</context>
<context>
    <name>TenantField</name>
    <message>
        <source>All tenants</source>
        <translation>All tenants</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Some letters of its name, then Down and Enter. Escape shows all.</source>
        <translation>Some letters of its name, then Down and Enter. Escape shows all.</translation>
    </message>
    <message>
        <source>Show all tenants</source>
        <translation>Show all tenants</translation>
    </message>
</context>
<context>
    <name>TenantGroup</name>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Whoever signs in</source>
        <translation>Whoever signs in</translation>
    </message>
    <message>
        <source>Their administrator</source>
        <translation>Their administrator</translation>
    </message>
    <message>
        <source>It is for you to act.</source>
        <translation>It is for you to act.</translation>
    </message>
    <message>
        <source>Whoever signs in for the customer has to act.</source>
        <translation>Whoever signs in for the customer has to act.</translation>
    </message>
    <message>
        <source>The customer&apos;s administrator has to act.</source>
        <translation>The customer&apos;s administrator has to act.</translation>
    </message>
    <message>
        <source>A new invitation helps.</source>
        <translation>A new invitation helps.</translation>
    </message>
    <message>
        <source>A new invitation does not help.</source>
        <translation>A new invitation does not help.</translation>
    </message>
    <message>
        <source>A new invitation helps after that.</source>
        <translation>A new invitation helps after that.</translation>
    </message>
    <message>
        <source>A new invitation may help.</source>
        <translation>A new invitation may help.</translation>
    </message>
    <message>
        <source>Expected to end in the week of {week}</source>
        <translation>Expected to end in the week of {week}</translation>
    </message>
    <message>
        <source>A check uses the tokens, and they live on. Some policies end them all the same.</source>
        <translation>A check uses the tokens, and they live on. Some policies end them all the same.</translation>
    </message>
    <message>
        <source>Stopped working since yesterday</source>
        <translation>Stopped working since yesterday</translation>
    </message>
    <message>
        <source>Expiring since yesterday</source>
        <translation>Expiring since yesterday</translation>
    </message>
    <message>
        <source>Work again since yesterday</source>
        <translation>Work again since yesterday</translation>
    </message>
    <message>
        <source>Renewed since yesterday</source>
        <translation>Renewed since yesterday</translation>
    </message>
    <message>
        <source>Added since yesterday</source>
        <translation>Added since yesterday</translation>
    </message>
    <message>
        <source>From the notification of {moment}</source>
        <translation>From the notification of {moment}</translation>
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
        <translation>1 tenant: {common}</translation>
    </message>
    <message>
        <source>{count} tenants: {common}</source>
        <translation>{count} tenants: {common}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} to {last}</translation>
    </message>
</context>
<context>
    <name>TenantList</name>
    <message>
        <source>No tenant matches</source>
        <translation>No tenant matches</translation>
    </message>
    <message>
        <source>No tenants yet</source>
        <translation>No tenants yet</translation>
    </message>
    <message>
        <source>1 tenant</source>
        <translation>1 tenant</translation>
    </message>
    <message>
        <source>{count} tenants</source>
        <translation>{count} tenants</translation>
    </message>
</context>
<context>
    <name>TenantSettingsPage</name>
    <message>
        <source>Microsoft 365 settings</source>
        <translation>Microsoft 365 settings</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>In&amp;vite</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renew</translation>
    </message>
    <message>
        <source>Validate a&amp;uthentication</source>
        <translation>Validate a&amp;uthentication</translation>
    </message>
    <message>
        <source>Checking the tokens</source>
        <translation>Checking the tokens</translation>
    </message>
    <message>
        <source>O&amp;pen the renewal</source>
        <translation>O&amp;pen the renewal</translation>
    </message>
    <message>
        <source>Tokens per resource</source>
        <translation>Tokens per resource</translation>
    </message>
    <message>
        <source>History of checks</source>
        <translation>History of checks</translation>
    </message>
    <message>
        <source>Nobody has signed in yet.</source>
        <translation>Nobody has signed in yet.</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Nothing was checked yet.</translation>
    </message>
    <message>
        <source>E&amp;xport the history…</source>
        <translation>E&amp;xport the history…</translation>
    </message>
    <message>
        <source>Refreshes every token and proves it with a live call to Microsoft Graph.</source>
        <translation>Refreshes every token and proves it with a live call to Microsoft Graph.</translation>
    </message>
    <message>
        <source>Sends a link: the customer renews on a web page, without you</source>
        <translation>Sends a link: the customer renews on a web page, without you</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>&amp;Switch to auth token</source>
        <translation>&amp;Switch to auth token</translation>
    </message>
    <message>
        <source>A renewal is under way.</source>
        <translation>A renewal is under way.</translation>
    </message>
    <message>
        <source>It waits for {account}.</source>
        <translation>It waits for {account}.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Export the history</translation>
    </message>
    <message>
        <source>1 check written to {file}.</source>
        <translation>1 check written to {file}.</translation>
    </message>
    <message>
        <source>{count} checks written to {file}.</source>
        <translation>{count} checks written to {file}.</translation>
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
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Admin username</source>
        <translation>Admin username</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
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
        <translation>Import {file}</translation>
    </message>
    <message>
        <source>Row {line}</source>
        <translation>Row {line}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Will be added</source>
        <translation>Will be added</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Will be updated</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>There are no rows.</translation>
    </message>
    <message>
        <source>{added} will be added, {updated} updated. {refused} cannot be used.</source>
        <translation>{added} will be added, {updated} updated. {refused} cannot be used.</translation>
    </message>
    <message>
        <source>{added} added, {updated} updated.</source>
        <translation>{added} added, {updated} updated.</translation>
    </message>
    <message>
        <source>Row {line}: {reason}</source>
        <translation>Row {line}: {reason}</translation>
    </message>
    <message>
        <source>{count} more rows were refused.</source>
        <translation>{count} more rows were refused.</translation>
    </message>
</context>
<context>
    <name>TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Name, domain, account or tag</source>
        <translation>Name, domain, account or tag</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>In&amp;vite</translation>
    </message>
    <message>
        <source>I&amp;mport CSV</source>
        <translation>I&amp;mport CSV</translation>
    </message>
    <message>
        <source>&amp;Paste a list</source>
        <translation>&amp;Paste a list</translation>
    </message>
    <message>
        <source>A&amp;dd a tenant</source>
        <translation>A&amp;dd a tenant</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Add a tenant</source>
        <translation>Add a tenant</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>Import CSV</translation>
    </message>
    <message>
        <source>Add a customer&apos;s directory, or import a CSV file with the columns name, tenant and admin_username; email and tags are optional. A file can also be dropped here, and a list of domains pasted.</source>
        <translation>Add a customer&apos;s directory, or import a CSV file with the columns name, tenant and admin_username; email and tags are optional. A file can also be dropped here, and a list of domains pasted.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Import tenants from a CSV file</source>
        <translation>Import tenants from a CSV file</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV files (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Import the pasted list</source>
        <translation>Import the pasted list</translation>
    </message>
    <message>
        <source>Remove {tenant}?</source>
        <translation>Remove {tenant}?</translation>
    </message>
    <message>
        <source>Remove {count} tenants?</source>
        <translation>Remove {count} tenants?</translation>
    </message>
    <message>
        <source>Their tokens, history and open invitations are removed from this computer. They can be brought back for ten minutes, as long as the message that says so stands. Nothing changes in the customer&apos;s Microsoft 365.</source>
        <translation>Their tokens, history and open invitations are removed from this computer. They can be brought back for ten minutes, as long as the message that says so stands. Nothing changes in the customer&apos;s Microsoft 365.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>&amp;Microsoft 365 settings</source>
        <translation>&amp;Microsoft 365 settings</translation>
    </message>
    <message>
        <source>Show &amp;activity</source>
        <translation>Show &amp;activity</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renew</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Invite</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Remo&amp;ve</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Keyturn</source>
        <translation>&amp;Open Keyturn</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Check now</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
</context>
<context>
    <name>TrialList</name>
    <message>
        <source>The settings are being tried</source>
        <translation>The settings are being tried</translation>
    </message>
</context>
<context>
    <name>TrialThread</name>
    <message>
        <source>That is a mistake in Keyturn</source>
        <translation>That is a mistake in Keyturn</translation>
    </message>
    <message>
        <source>The test did not come to its end. It was written to the log.</source>
        <translation>The test did not come to its end. It was written to the log.</translation>
    </message>
    <message>
        <source>Start all the same, and test again in the settings.</source>
        <translation>Start all the same, and test again in the settings.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>{tenant} is removed.</source>
        <translation>{tenant} is removed.</translation>
    </message>
    <message>
        <source>{count} tenants are removed.</source>
        <translation>{count} tenants are removed.</translation>
    </message>
    <message>
        <source>{tenant} is back.</source>
        <translation>{tenant} is back.</translation>
    </message>
    <message>
        <source>{count} tenants are back.</source>
        <translation>{count} tenants are back.</translation>
    </message>
</context>
<context>
    <name>ValidatePage</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>Getting the tokens</source>
        <translation>Getting the tokens</translation>
    </message>
    <message>
        <source>Cancel &amp;renewal</source>
        <translation>Cancel &amp;renewal</translation>
    </message>
    <message>
        <source>This renewal was cancelled.</source>
        <translation>This renewal was cancelled.</translation>
    </message>
    <message>
        <source>Validating with Microsoft Graph.</source>
        <translation>Validating with Microsoft Graph.</translation>
    </message>
    <message>
        <source>Getting the tokens.</source>
        <translation>Getting the tokens.</translation>
    </message>
    <message>
        <source>{account} signed in. Getting the tokens.</source>
        <translation>{account} signed in. Getting the tokens.</translation>
    </message>
</context>
<context>
    <name>VaultSection</name>
    <message>
        <source>Protection of the tokens</source>
        <translation>Protection of the tokens</translation>
    </message>
    <message>
        <source>Working on the vault</source>
        <translation>Working on the vault</translation>
    </message>
    <message>
        <source>O&amp;pen the vault</source>
        <translation>O&amp;pen the vault</translation>
    </message>
    <message>
        <source>Protect with the &amp;keyring</source>
        <translation>Protect with the &amp;keyring</translation>
    </message>
    <message>
        <source>Repla&amp;ce the key</source>
        <translation>Repla&amp;ce the key</translation>
    </message>
    <message>
        <source>Makes a new key and encrypts every token anew.</source>
        <translation>Makes a new key and encrypts every token anew.</translation>
    </message>
    <message>
        <source>The keyring protects the tokens now.</source>
        <translation>The keyring protects the tokens now.</translation>
    </message>
    <message>
        <source>The key was replaced, and every token encrypted anew.</source>
        <translation>The key was replaced, and every token encrypted anew.</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase</source>
        <translation>Change the &amp;passphrase</translation>
    </message>
    <message>
        <source>Protect with a &amp;passphrase</source>
        <translation>Protect with a &amp;passphrase</translation>
    </message>
    <message>
        <source>The tokens are encrypted. The key lies in this account&apos;s keyring.</source>
        <translation>The tokens are encrypted. The key lies in this account&apos;s keyring.</translation>
    </message>
    <message>
        <source>The tokens are encrypted. A passphrase protects the key; Keyturn asks at each start.</source>
        <translation>The tokens are encrypted. A passphrase protects the key; Keyturn asks at each start.</translation>
    </message>
    <message>
        <source>There are no tokens yet. This account&apos;s keyring will keep the key that encrypts them.</source>
        <translation>There are no tokens yet. This account&apos;s keyring will keep the key that encrypts them.</translation>
    </message>
    <message>
        <source>There are no tokens yet. A passphrase will protect them: there is no keyring here.</source>
        <translation>There are no tokens yet. A passphrase will protect them: there is no keyring here.</translation>
    </message>
    <message>
        <source>The new passphrase protects the tokens now.</source>
        <translation>The new passphrase protects the tokens now.</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>What is expected to end in the next 90 days, by week</source>
        <translation>What is expected to end in the next 90 days, by week</translation>
    </message>
    <message>
        <source>Enter shows only the tenants of a week</source>
        <translation>Enter shows only the tenants of a week</translation>
    </message>
    <message>
        <source>Nothing is expected to end in the next 90 days.</source>
        <translation>Nothing is expected to end in the next 90 days.</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>{week}: 1 tenant</source>
        <translation>{week}: 1 tenant</translation>
    </message>
    <message>
        <source>{week}: {count} tenants</source>
        <translation>{week}: {count} tenants</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>question</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>renewal</name>
    <message>
        <source>The customer will only be asked to sign in: the enterprise application is still there.</source>
        <translation>The customer will only be asked to sign in: the enterprise application is still there.</translation>
    </message>
    <message>
        <source>The customer will see a permissions request. A Global Administrator must sign in and tick “Consent on behalf of your organization”. The role can be removed afterwards.</source>
        <translation>The customer will see a permissions request. A Global Administrator must sign in and tick “Consent on behalf of your organization”. The role can be removed afterwards.</translation>
    </message>
    <message>
        <source>The customer will be asked to sign in. If the enterprise application is not in their tenant, a permissions request follows: then a Global Administrator must sign in and tick “Consent on behalf of your organization”.</source>
        <translation>The customer will be asked to sign in. If the enterprise application is not in their tenant, a permissions request follows: then a Global Administrator must sign in and tick “Consent on behalf of your organization”.</translation>
    </message>
    <message>
        <source>Sign in to Microsoft 365 for {tenant}</source>
        <translation>Sign in to Microsoft 365 for {tenant}</translation>
    </message>
    <message>
        <source>{who} asks you to sign in so that access to your Microsoft 365 can be renewed.</source>
        <translation>{who} asks you to sign in so that access to your Microsoft 365 can be renewed.</translation>
    </message>
    <message>
        <source>1. Open this page in a private (incognito) window: {address}</source>
        <translation>1. Open this page in a private (incognito) window: {address}</translation>
    </message>
    <message>
        <source>2. Enter this code: {code}</source>
        <translation>2. Enter this code: {code}</translation>
    </message>
    <message>
        <source>3. Sign in as {account}</source>
        <translation>3. Sign in as {account}</translation>
    </message>
    <message>
        <source>4. If permissions are requested, tick “Consent on behalf of your organization” and press Accept.</source>
        <translation>4. If permissions are requested, tick “Consent on behalf of your organization” and press Accept.</translation>
    </message>
    <message>
        <source>The code works until {time}.</source>
        <translation>The code works until {time}.</translation>
    </message>
    <message>
        <source>If you did not expect this, do not enter the code, and call us on the number you know.</source>
        <translation>If you did not expect this, do not enter the code, and call us on the number you know.</translation>
    </message>
    <message>
        <source>{tenant} is authenticated.</source>
        <translation>{tenant} is authenticated.</translation>
    </message>
    <message>
        <source>1 token acquired as {account}.</source>
        <translation>1 token acquired as {account}.</translation>
    </message>
    <message>
        <source>{count} tokens acquired as {account}.</source>
        <translation>{count} tokens acquired as {account}.</translation>
    </message>
    <message>
        <source>1 token acquired as {account}, validated {time}.</source>
        <translation>1 token acquired as {account}, validated {time}.</translation>
    </message>
    <message>
        <source>{count} tokens acquired as {account}, validated {time}.</source>
        <translation>{count} tokens acquired as {account}, validated {time}.</translation>
    </message>
    <message>
        <source>The Global Administrator role can be removed now.</source>
        <translation>The Global Administrator role can be removed now.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Global (and GCC)</source>
        <translation>Global (and GCC)</translation>
    </message>
    <message>
        <source>US government</source>
        <translation>US government</translation>
    </message>
    <message>
        <source>US government (DoD)</source>
        <translation>US government (DoD)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>STARTTLS (required)</source>
        <translation>STARTTLS (required)</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>TLS from the start</translation>
    </message>
    <message>
        <source>None: the network can read the links</source>
        <translation>None: the network can read the links</translation>
    </message>
    <message>
        <source>the customer&apos;s name</source>
        <translation>the customer&apos;s name</translation>
    </message>
    <message>
        <source>who asks: your company, or whoever prepared the invitation</source>
        <translation>who asks: your company, or whoever prepared the invitation</translation>
    </message>
    <message>
        <source>the Auth URL</source>
        <translation>the Auth URL</translation>
    </message>
    <message>
        <source>until when it works</source>
        <translation>until when it works</translation>
    </message>
    <message>
        <source>what they will be asked for</source>
        <translation>what they will be asked for</translation>
    </message>
    <message>
        <source>how they check that it is genuine</source>
        <translation>how they check that it is genuine</translation>
    </message>
    <message>
        <source>the account to sign in with</source>
        <translation>the account to sign in with</translation>
    </message>
    <message>
        <source>What customers sign in to. The default is Microsoft&apos;s own command-line client for Graph; your own registration is recommended.</source>
        <translation>What customers sign in to. The default is Microsoft&apos;s own command-line client for Graph; your own registration is recommended.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenants are in.</source>
        <translation>Which of Microsoft&apos;s clouds the tenants are in.</translation>
    </message>
    <message>
        <source>Sign-in addr&amp;ess</source>
        <translation>Sign-in addr&amp;ess</translation>
    </message>
    <message>
        <source>E&amp;xpiring from</source>
        <translation>E&amp;xpiring from</translation>
    </message>
    <message>
        <source>Invitations end a&amp;fter</source>
        <translation>Invitations end a&amp;fter</translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation>Tele&amp;phone</translation>
    </message>
    <message>
        <source>Liste&amp;ns on</source>
        <translation>Liste&amp;ns on</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;ddress</translation>
    </message>
    <message>
        <source>For a custom cloud: where people sign in.</source>
        <translation>For a custom cloud: where people sign in.</translation>
    </message>
    <message>
        <source>the telephone number to check it by, empty where there is none</source>
        <translation>the telephone number to check it by, empty where there is none</translation>
    </message>
    <message>
        <source>Applicatio&amp;n (client) id</source>
        <translation>Applicatio&amp;n (client) id</translation>
    </message>
    <message>
        <source>Grap&amp;h address</source>
        <translation>Grap&amp;h address</translation>
    </message>
    <message>
        <source>For a custom cloud: where Microsoft Graph answers.</source>
        <translation>For a custom cloud: where Microsoft Graph answers.</translation>
    </message>
    <message>
        <source>Certificates to tr&amp;ust</source>
        <translation>Certificates to tr&amp;ust</translation>
    </message>
    <message>
        <source>A PEM file, trusted as well as the system&apos;s: for inspecting proxies and custom clouds.</source>
        <translation>A PEM file, trusted as well as the system&apos;s: for inspecting proxies and custom clouds.</translation>
    </message>
    <message>
        <source>Checked at &amp;once</source>
        <translation>Checked at &amp;once</translation>
    </message>
    <message>
        <source>So long before its estimated end a token counts as expiring.</source>
        <translation>So long before its estimated end a token counts as expiring.</translation>
    </message>
    <message>
        <source>An invitation that nobody used ends then.</source>
        <translation>An invitation that nobody used ends then.</translation>
    </message>
    <message>
        <source>Your &amp;company</source>
        <translation>Your &amp;company</translation>
    </message>
    <message>
        <source>Customers read that it asks them to sign in.</source>
        <translation>Customers read that it asks them to sign in.</translation>
    </message>
    <message>
        <source>Customers are told to call it to check that an invitation is genuine.</source>
        <translation>Customers are told to call it to check that an invitation is genuine.</translation>
    </message>
    <message>
        <source>P&amp;ublic address</source>
        <translation>P&amp;ublic address</translation>
    </message>
    <message>
        <source>What Auth URLs begin with: the https address of your reverse proxy. Empty: only this computer reaches the page.</source>
        <translation>What Auth URLs begin with: the https address of your reverse proxy. Empty: only this computer reaches the page.</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer alone. Another address needs a public one, with https.</source>
        <translation>127.0.0.1 is this computer alone. Another address needs a public one, with https.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>T&amp;rusted proxies</source>
        <translation>T&amp;rusted proxies</translation>
    </message>
    <message>
        <source>Addresses or networks of your reverse proxies, separated by blanks: they say where visitors come from.</source>
        <translation>Addresses or networks of your reverse proxies, separated by blanks: they say where visitors come from.</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Se&amp;rver</translation>
    </message>
    <message>
        <source>The SMTP server that sends invitations. Empty: Keyturn sends none by itself.</source>
        <translation>The SMTP server that sends invitations. Empty: Keyturn sends none by itself.</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Encryption</translation>
    </message>
    <message>
        <source>Empty: the usual one, 587 for STARTTLS, 465 for TLS, 25 for none.</source>
        <translation>Empty: the usual one, 587 for STARTTLS, 465 for TLS, 25 for none.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>Empty: the server asks for none.</source>
        <translation>Empty: the server asks for none.</translation>
    </message>
    <message>
        <source>Where invitations come from, and answers go to.</source>
        <translation>Where invitations come from, and answers go to.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Refresh by itself</source>
        <translation>&amp;Refresh by itself</translation>
    </message>
    <message>
        <source>A token dies when nobody has used it for 90 days. Keyturn uses each one now and then, while it runs and the vault is open.</source>
        <translation>A token dies when nobody has used it for 90 days. Keyturn uses each one now and then, while it runs and the vault is open.</translation>
    </message>
    <message>
        <source>Ea&amp;ch tenant every</source>
        <translation>Ea&amp;ch tenant every</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>Addr&amp;ess</translation>
    </message>
    <message>
        <source>Se&amp;nt at</source>
        <translation>Se&amp;nt at</translation>
    </message>
    <message>
        <source>On a &amp;metered network</source>
        <translation>On a &amp;metered network</translation>
    </message>
    <message>
        <source>While saving &amp;power</source>
        <translation>While saving &amp;power</translation>
    </message>
    <message>
        <source>Notify of &amp;dead tokens</source>
        <translation>Notify of &amp;dead tokens</translation>
    </message>
    <message>
        <source>When the tokens of a tenant died, or soon will: once, and those of one check together.</source>
        <translation>When the tokens of a tenant died, or soon will: once, and those of one check together.</translation>
    </message>
    <message>
        <source>Days &amp;before</source>
        <translation>Days &amp;before</translation>
    </message>
    <message>
        <source>How many days before its expected end a token is told of. Empty: from when it counts as expiring.</source>
        <translation>How many days before its expected end a token is told of. Empty: from when it counts as expiring.</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>&amp;Quiet from</translation>
    </message>
    <message>
        <source>Like 22:00. What happens in quiet hours is told after them.</source>
        <translation>Like 22:00. What happens in quiet hours is told after them.</translation>
    </message>
    <message>
        <source>Quiet &amp;until</source>
        <translation>Quiet &amp;until</translation>
    </message>
    <message>
        <source>Like 07:00.</source>
        <translation>Like 07:00.</translation>
    </message>
    <message>
        <source>Gets one mail a day by the mail server of the Mail tab. Empty: none is sent.</source>
        <translation>Gets one mail a day by the mail server of the Mail tab. Empty: none is sent.</translation>
    </message>
    <message>
        <source>Like 08:00, or as soon after as Keyturn runs.</source>
        <translation>Like 08:00, or as soon after as Keyturn runs.</translation>
    </message>
</context>
<context>
    <name>tenant_settings</name>
    <message>
        <source>M365 admin username</source>
        <translation>M365 admin username</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Signed in as</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Last refresh</source>
        <translation>Last refresh</translation>
    </message>
    <message>
        <source>Estimated expiry</source>
        <translation>Estimated expiry</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Last checked</translation>
    </message>
    <message>
        <source>Last validated</source>
        <translation>Last validated</translation>
    </message>
    <message>
        <source>Global Administrator</source>
        <translation>Global Administrator</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>yes; the role can be removed now</source>
        <translation>yes; the role can be removed now</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Resource</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Access token ends</source>
        <translation>Access token ends</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Correlation id</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>acquired</translation>
    </message>
    <message>
        <source>not acquired</source>
        <translation>not acquired</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>works</source>
        <translation>works</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
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
        <translation>Tokens of {died} tenants died, those of {dying} soon will</translation>
    </message>
    <message>
        <source>The tokens of {tenant} died</source>
        <translation>The tokens of {tenant} died</translation>
    </message>
    <message>
        <source>Tokens of {count} tenants died</source>
        <translation>Tokens of {count} tenants died</translation>
    </message>
    <message>
        <source>The tokens of {tenant} will die soon</source>
        <translation>The tokens of {tenant} will die soon</translation>
    </message>
    <message>
        <source>Tokens of {count} tenants will die soon</source>
        <translation>Tokens of {count} tenants will die soon</translation>
    </message>
    <message>
        <source>Died: {tenants}</source>
        <translation>Died: {tenants}</translation>
    </message>
    <message>
        <source>Soon: {tenants}</source>
        <translation>Soon: {tenants}</translation>
    </message>
    <message>
        <source>Keyturn shows what happened, and what helps.</source>
        <translation>Keyturn shows what happened, and what helps.</translation>
    </message>
    <message>
        <source>Today, or in a day at most.</source>
        <translation>Today, or in a day at most.</translation>
    </message>
    <message>
        <source>In about {days} days.</source>
        <translation>In about {days} days.</translation>
    </message>
    <message>
        <source>No tenant needs attention</source>
        <translation>No tenant needs attention</translation>
    </message>
    <message>
        <source>1 tenant needs attention</source>
        <translation>1 tenant needs attention</translation>
    </message>
    <message>
        <source>{count} tenants need attention</source>
        <translation>{count} tenants need attention</translation>
    </message>
    <message>
        <source>Refreshing tokens…</source>
        <translation>Refreshing tokens…</translation>
    </message>
    <message>
        <source>Begins in a moment</source>
        <translation>Begins in a moment</translation>
    </message>
    <message>
        <source>No tenant has tokens to keep alive</source>
        <translation>No tenant has tokens to keep alive</translation>
    </message>
    <message>
        <source>Next: {moment}</source>
        <translation>Next: {moment}</translation>
    </message>
    <message>
        <source>Last: {tenants} refreshed, {moment}</source>
        <translation>Last: {tenants} refreshed, {moment}</translation>
    </message>
    <message>
        <source>Last: {tenants} refreshed, {failed} of them failed, {moment}</source>
        <translation>Last: {tenants} refreshed, {failed} of them failed, {moment}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>tomorrow {time}</translation>
    </message>
    <message>
        <source>Keep alive is off</source>
        <translation>Keep alive is off</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>Waits for the network</translation>
    </message>
    <message>
        <source>Waits: the network is metered</source>
        <translation>Waits: the network is metered</translation>
    </message>
    <message>
        <source>Waits: the computer saves power</source>
        <translation>Waits: the computer saves power</translation>
    </message>
    <message>
        <source>Waits: the vault is locked</source>
        <translation>Waits: the vault is locked</translation>
    </message>
    <message>
        <source>Another Keyturn keeps the tokens alive</source>
        <translation>Another Keyturn keeps the tokens alive</translation>
    </message>
    <message>
        <source>Waits: Microsoft could not be reached</source>
        <translation>Waits: Microsoft could not be reached</translation>
    </message>
    <message>
        <source>Waits: the last try failed, the log has the reason</source>
        <translation>Waits: the last try failed, the log has the reason</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} and {second}</translation>
    </message>
    <message>
        <source>{first}, {second} and {count} more</source>
        <translation>{first}, {second} and {count} more</translation>
    </message>
</context>
<context>
    <name>unlock</name>
    <message>
        <source>The passphrase is forgotten</source>
        <translation>The passphrase is forgotten</translation>
    </message>
    <message>
        <source>Without it the stored tokens cannot be opened by anybody.</source>
        <translation>Without it the stored tokens cannot be opened by anybody.</translation>
    </message>
    <message>
        <source>A backup brings the key back. Without one, start with a new key: the tenants stay, and each has to be renewed once.</source>
        <translation>A backup brings the key back. Without one, start with a new key: the tenants stay, and each has to be renewed once.</translation>
    </message>
    <message>
        <source>&amp;Start with a new key</source>
        <translation>&amp;Start with a new key</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>&amp;Restore from a backup…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
</context>
</TS>
