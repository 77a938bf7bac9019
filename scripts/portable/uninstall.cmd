@echo off
rem Takes out what install.cmd put in.
chcp 65001 >nul
set "TARGET=%LOCALAPPDATA%\xlbudget"
"%TARGET%\python\python.exe" -c "from xlbudget.cli.app import main; main()" addin uninstall || goto failed
rmdir /s /q "%TARGET%\python"
rmdir "%TARGET%" 2>nul
pause
exit /b 0
:failed
pause
exit /b 1
