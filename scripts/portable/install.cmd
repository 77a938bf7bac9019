@echo off
rem Installs xlbudget for this user only; no administrator is needed.
chcp 65001 >nul
set "HERE=%~dp0"
set "TARGET=%LOCALAPPDATA%\xlbudget"
"%HERE%python\python.exe" "%HERE%verify.py" || goto failed
robocopy "%HERE%python" "%TARGET%\python" /MIR /NFL /NDL /NJH /NJS /NP >nul
if errorlevel 8 goto failed
"%TARGET%\python\python.exe" -c "from xlbudget.cli.app import main; main()" addin install || goto failed
"%TARGET%\python\python.exe" -c "from xlbudget.cli.app import main; main()" addin doctor
pause
exit /b 0
:failed
echo xlbudget: not installed
pause
exit /b 1
