@echo off
rem Starts the Agent Desk from a checkout on Windows: finds a JDK, builds what has changed, then runs the program.
setlocal EnableExtensions EnableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"

for /f "tokens=2 delims=<>" %%v in ('findstr /b /c:"  <version>" "%root%\pom.xml"') do set "version=%%v"

set "command=desk"
if "%~1"=="" goto :asked
if "%~1"=="-h" goto :usage
if "%~1"=="--help" goto :usage
if "%~1"=="--version" (echo Agent Desk %version%& exit /b 0)
if "%~1"=="tour" set "command=tour"
if "%~1"=="simulator" set "command=simulator"
if "%~1"=="headless" set "command=headless"
if "%~1"=="check" set "command=check"
if "%~1"=="replay" set "command=replay"
set "word=%~1"
if "%command%"=="desk" if not "%word:~0,1%"=="-" (>&2 echo desk: there is no command '%~1' ^(desk --help tells what there is^)& exit /b 2)

set "arguments=%*"
set "number=0"
:next
if "%~1"=="" goto :asked
set /a number+=1
if %number%==1 if not "%command%"=="desk" (shift& goto :next)
set "known="
if "%command%:%~1"=="desk:--simulator" (shift& goto :next)
if "%command%:%~1"=="tour:--dark" (shift& goto :next)
if "%command%:%~1"=="desk:--server" set "known=yes"
if "%command%:%~1"=="desk:--user" set "known=yes"
if "%command%:%~1"=="tour:--out" set "known=yes"
if "%command%"=="simulator" for %%o in (--port --host --rona --ttl --wrap-up --away --keystore --keystore-password-file) do if "%~1"=="%%o" set "known=yes"
if "%command%"=="headless" for %%o in (--data --key-file --config) do if "%~1"=="%%o" set "known=yes"
if "%command%"=="check" for %%o in (--user --password-file) do if "%~1"=="%%o" set "known=yes"
if "%command%:%~1"=="headless:--help" goto :usage
if "%command%:%~1"=="check:--help" goto :usage
set "word=%~1"
if "%command%:%~1"=="replay:--json" (shift& goto :next)
if "%command%:%~1"=="replay:--help" goto :usage
if "%command%"=="replay" if not "%word:~0,1%"=="-" (shift& goto :next)
if "%command%"=="check" if not defined known if not "%word:~0,1%"=="-" (shift& goto :next)
if "%command%:%~1"=="simulator:--help" (shift& goto :next)
if "%command%:%~1"=="simulator:--no-script" (shift& goto :next)
if not defined known (>&2 echo desk: there is no option '%~1' ^(desk --help tells what there is^)& exit /b 2)
if "%~2"=="" (>&2 echo desk: %~1 needs a value ^(desk --help tells what there is^)& exit /b 2)
shift
shift
goto :next

:asked
set "jdk="
call :look_at "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :look_at "%%~dpj.."
for %%d in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
  for /d %%j in ("%%~d\*") do call :look_at "%%~j"
)
if not defined jdk (>&2 echo Agent Desk needs JDK 25 or newer: install one, for example Temurin 25 from https://adoptium.net, or let JAVA_HOME point to it.& exit /b 1)
set "JAVA_HOME=%jdk%"

if not exist "%root%\target" mkdir "%root%\target"
set "stamp=%root%\target\desk.stamp"
set "log=%root%\target\desk-build.log"
powershell -NoProfile -Command "$s = Get-Item -LiteralPath $env:stamp -ErrorAction SilentlyContinue; if (-not $s) { exit 1 }; $n = Get-ChildItem -LiteralPath $env:root -Recurse -File | Where-Object { $_.LastWriteTime -gt $s.LastWriteTime -and $_.FullName -notmatch '\\target\\' -and ($_.Name -eq 'pom.xml' -or $_.FullName -match '\\src\\main\\') } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto :run
>&2 echo Building the desk (the first time takes a minute or two) ...
pushd "%root%"
call .\mvnw.cmd -B -Dmaven.test.skip=true -pl desk-ui -am package >"%log%" 2>&1
if errorlevel 1 (
  popd
  powershell -NoProfile -Command "Get-Content -LiteralPath $env:log -Tail 20" 1>&2
  >&2 echo desk: the build failed; all it said is in %log%
  exit /b 1
)
popd
>"%stamp%" echo built

:run
set "modules=%root%\desk-ui\target\lib;%root%\desk-ui\target\desk-ui-%version%.jar"
if "%command%"=="simulator" goto :simulator
if "%command%"=="headless" (set "main=headless.Headless"& goto :terminal)
if "%command%"=="check" (set "main=check.Check"& goto :terminal)
if "%command%"=="replay" (set "main=diagnostics.Replay"& goto :terminal)
if "%command%"=="tour" if "%arguments%"=="tour" set arguments=tour --out "%root%\target\tour"
set "display="
if "%command%"=="tour" set "display=-Dglass.platform=Headless"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xms24m -Xmx512m --enable-native-access=javafx.graphics --sun-misc-unsafe-memory-access=allow -Dguice_bytecode_gen_option=DISABLED %display% --module-path "%modules%" --add-modules ALL-MODULE-PATH --module org.agentdesk.ui/org.agentdesk.ui.app.Main %arguments%
exit /b %errorlevel%

:terminal
for /f "tokens=1,*" %%a in ("%arguments%") do set "arguments=%%b"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms24m -Xmx512m --module-path "%modules%" --module org.agentdesk.core/org.agentdesk.core.%main% %arguments%
exit /b %errorlevel%

:simulator
for /f "tokens=1,*" %%a in ("%arguments%") do set "arguments=%%b"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xms24m -Xmx512m --module-path "%modules%" --add-modules ch.qos.logback.classic --module org.agentdesk.simulator/org.agentdesk.simulator.SimulatorMain %arguments%
exit /b %errorlevel%

:look_at
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  set "feature=%%~v"
  set "feature=!feature:"=!"
  if !feature! GEQ 25 set "jdk=%~f1"
)
exit /b 0

:usage
echo Usage: desk [--server URL] [--user NAME]   open the desk; without a server it brings its own simulated one
echo        desk tour [--out DIR] [--dark]      walk through the desk without a display, leave pictures (target\tour)
echo        desk headless [--data DIR] ...        a desk without a window: commands in, replies and events out, as JSON lines
echo        desk check URL [--user NAME --password-file FILE]
echo                                             say step by step whether a server can be worked with from here
echo        desk replay BUNDLE [--json]         play what a diagnostics bundle recorded, and say whether the same came of it
echo        desk simulator [--port N] ...       run only the simulated Agent Manager; with --help it tells more
echo        desk --help ^| --version
exit /b 0
